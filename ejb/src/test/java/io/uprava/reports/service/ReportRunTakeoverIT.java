package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.entity.Language;
import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportOrder;
import io.uprava.reports.entity.ReportOrigin;
import io.uprava.reports.entity.ReportRun;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.repository.ReportFarewell;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Runs whose node is gone, whether it said so or not. */
@IntegrationTest
class ReportRunTakeoverIT {

  @Inject ReportPeople people;
  @Inject ReportRunRows stored;
  @Inject ReportFarewell farewell;
  @Inject InTransaction inTransaction;

  @Test
  void aRunOfANodeThatDiedBeginsAnewAndServesNothingOfTheOldOne() {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    ReportRun abandoned = takenBy(person, "a node that died", Instant.now().minusSeconds(60));
    inTransaction.query(
        entities -> {
          entities.persist(abandoned);
          entities.flush();
          entities
              .createNativeQuery(
                  "INSERT INTO report_file_chunk VALUES (CAST(? AS uuid), 1, 0, false, 'half')")
              .setParameter(1, abandoned.id().toString())
              .executeUpdate();
          return null;
        });

    ReportRunView done = people.await(abandoned.id(), ReportRunState.SUCCEEDED);
    assertThat(done.attempts()).isEqualTo(2);
    assertThat(done.node()).isNotEqualTo("a node that died");
    ReportDownload file = people.file(done.id());
    assertThat(new String(people.part(file, 0, file.size() - 1), StandardCharsets.UTF_8).lines())
        .hasSize(21);
    assertThat(stored.chunks(done.id())).isEqualTo(1);
  }

  @Test
  void aRunOfANodeThatSaidFarewellGoesOnAtOnceAndIsNotHeldAgainstIt() throws Exception {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    ReportRun left = takenBy(person, "a node that stops", Instant.now().plusSeconds(600));
    inTransaction.query(
        entities -> {
          entities.persist(left);
          return null;
        });
    farewell.say(left.id(), "a node that stops", left.attempts() + 1);
    farewell.say(left.id(), "another", left.attempts());
    assertThat(people.get(left.id()).state()).isEqualTo(ReportRunState.RUNNING);

    farewell.say(left.id(), "a node that stops", left.attempts());

    assertThat(people.await(left.id(), ReportRunState.SUCCEEDED).attempts()).isEqualTo(2);
    assertThat(stored.losses(left.id())).isZero();
  }

  /** Twenty rows, taken by a node that nobody hears of. */
  private static ReportRun takenBy(UUID person, String node, Instant at) {
    ReportRun run =
        new ReportRun(
            new ReportOrder(
                "numbered-rows",
                "{\"rows\":\"20\"}",
                ReportFormat.CSV,
                Language.EN,
                ZoneId.of("UTC")),
            new ReportOrigin(person, null, null, Instant.now().minusSeconds(60)));
    run.take(node, at);
    return run;
  }
}
