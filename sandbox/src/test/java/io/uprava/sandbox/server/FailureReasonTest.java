package io.uprava.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FailureReasonTest {

  private final FailureReason reason = new FailureReason();

  @Test
  void knowsNoFailureWhileTheApplicationIsDeployed() {
    read(
        "2026-01-01T10:00:00.000+0000 SEVERE [some.logger] something went wrong",
        "2026-01-01T10:00:01.000+0000 INFO [PayaraMicro] Deployed 1 archive(s)");
    assertThat(reason.sentence()).isEmpty();
    assertThat(reason.lastComplaint()).isEqualTo("something went wrong");
  }

  @Test
  void quotesTheRefusalOfTheApplicationItself() {
    read(
        "jakarta.ejb.EJBException: java.lang.IllegalStateException: Deployment refused, no such table",
        "Caused by: org.postgresql.util.PSQLException: ERROR: syntax",
        "2026-01-01T10:00:00.000+0000 SEVERE [core] Exception while loading the app");
    assertThat(reason.sentence()).contains("Deployment refused, no such table");
  }

  @Test
  void quotesTheInnermostCauseOtherwise() {
    read(
        "java.lang.IllegalStateException: outer",
        "Caused by: java.lang.RuntimeException: inner",
        "2026-01-01T10:00:00.000+0000 SEVERE [core] Exception while loading the app");
    assertThat(reason.sentence()).contains("inner");
  }

  @Test
  void tellsOverlookedBeansFromOtherFailures() {
    read(
        "java.lang.RuntimeException: Unable to load the EJB module. DeploymentContext does not"
            + " contain any EJB. Check the archive",
        "2026-01-01T10:00:00.000+0000 SEVERE [core] Exception while preparing the app");
    assertThat(reason.beansOverlooked()).isTrue();

    FailureReason other = new FailureReason();
    other.read("2026-01-01T10:00:00.000+0000 SEVERE [core] Exception while preparing the app");
    assertThat(other.beansOverlooked()).isFalse();
  }

  private void read(String... lines) {
    List.of(lines).forEach(reason::read);
  }
}
