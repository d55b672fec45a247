package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.Forbidden;
import io.uprava.common.error.NotFound;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may ask for a report, see a run and fetch its file. */
@IntegrationTest
class ReportRunRightsIT {

  @Inject ReportPeople people;
  @Inject ReportCatalogueService catalogue;
  @Inject AsSignedIn asSignedIn;

  @Test
  void clientsKnowNeitherReportsOfStaffNorRunsOfOthers() {
    people.somebody(Roles.ACCOUNTANT);
    UUID run = people.start("payments-summary", ReportFormat.JSONL, Map.of()).id();
    people.await(run, ReportRunState.SUCCEEDED);

    people.somebody(Roles.CLIENT);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH)))
        .extracting(ReportView::key)
        .containsExactly("numbered-rows");
    assertThatThrownBy(() -> people.start("payments-register", ReportFormat.CSV, Map.of()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.cancel(run)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> people.file(run)).isInstanceOf(NotFound.class);
    assertThat(people.own()).isEmpty();
  }

  @Test
  void whoLosesTheRoleLosesTheFile() {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    UUID run = people.start("payments-register", ReportFormat.CSV, Map.of()).id();
    people.await(run, ReportRunState.SUCCEEDED);

    people.actAs(person, Roles.STAFF);
    assertThat(people.get(run).state()).isEqualTo(ReportRunState.SUCCEEDED);
    assertThatThrownBy(() -> people.file(run)).isInstanceOf(Forbidden.class);
  }

  @Test
  void aKeyNeedsTheScopeOfTheDataAndSeesOnlyItsOwnRuns() {
    UUID person = people.somebody(Roles.ACCOUNTANT);
    UUID run = people.numbered(1, 0).id();

    people.actAsKeyOf(person, Scopes.REPORTS_WRITE);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH))).isEmpty();
    people.actAsKeyOf(person, Scopes.REPORTS_WRITE, Scopes.WEBHOOKS_READ);
    assertThat(asSignedIn.call(() -> catalogue.list(Locale.ENGLISH)))
        .extracting(ReportView::key)
        .containsExactly("outgoing-deliveries", "webhook-subscriptions");
    assertThatThrownBy(() -> people.get(run)).isInstanceOf(NotFound.class);
  }
}
