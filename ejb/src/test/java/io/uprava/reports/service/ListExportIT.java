package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.common.entity.Language;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.ListConditions;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.users.service.ImportView;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What becomes of an export, and who may have one. */
@IntegrationTest
class ListExportIT extends ListExportTests {

  private static final Duration PATIENCE = Duration.ofSeconds(40);

  @Inject ReportRequestService requests;
  @Inject AsSignedIn asSignedIn;

  @Test
  void anImportReadsTheExportOfUsersBackUnchanged() throws Exception {
    insertUsers();
    for (Language language : Language.values()) {
      ReportRunView run = export("users-for-import", Map.of("q", mark), language);
      byte[] csv = file(run.id());
      ImportView again =
          asAdmin.call(() -> imports.preview(new ByteArrayInputStream(csv), "users.csv"));
      assertThat(again.counts().rows()).isEqualTo(36);
      assertThat(again.counts().unchanged()).isEqualTo(36);
    }
  }

  @Test
  void theAuditTellsWhatWasExportedAndHidesWhatWasTyped() throws Exception {
    insertUsers();
    ReportRunView run = export("users", Map.of("q", mark, "status", "CLOSED"), Language.EN);
    file(run.id());

    List<AuditEntryView> entries =
        asAdmin
            .call(
                () -> audit.list(AuditFilter.subject("report-run", run.id()), PageRequest.first()))
            .items();
    assertThat(entries)
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("report.requested");
              assertThat(entry.newValue())
                  .containsEntry("report", "users")
                  .containsEntry(
                      "parameters",
                      Map.of(
                          "period", "../..",
                          "q", mark.charAt(0) + "***",
                          "sort", "CREATED_AT_DESC",
                          "status", "CLOSED"));
            })
        .anySatisfy(
            entry -> {
              assertThat(entry.action()).isEqualTo("report.finished");
              assertThat(entry.newValue())
                  .containsEntry("report", "users")
                  .containsEntry("rows", 4L);
            });
  }

  @Test
  void whoMayNotSeeTheListMayNotExportIt() {
    people.somebody(Roles.STAFF);
    for (String report :
        List.of("users", "users-for-import", "audit-extract", "mails", "api-keys")) {
      assertThatThrownBy(() -> export(report, Map.of(), Language.EN)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void aConditionThatCannotBeReadOrIsUnknownIsRefused() {
    assertThatThrownBy(() -> export("users", Map.of("from", "yesterday"), Language.EN))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-parameter-invalid");
    assertThatThrownBy(() -> export("users", Map.of("colour", "red"), Language.EN))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("report-parameter-unknown");
  }

  private ReportRunView export(String report, Map<String, String> texts, Language language) {
    ExportListCommand command =
        new ExportListCommand(new ListConditions(texts, ZONE), ReportFormat.CSV, language);
    return asSignedIn.call(() -> requests.export(report, command));
  }

  private byte[] file(UUID run) throws Exception {
    Eventually.holds(PATIENCE, () -> people.get(run).state() == ReportRunState.SUCCEEDED);
    ReportDownload file = people.file(run);
    return people.part(file, 0, file.size() - 1);
  }
}
