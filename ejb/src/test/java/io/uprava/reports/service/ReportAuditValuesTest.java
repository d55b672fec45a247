package io.uprava.reports.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.payments.report.PaymentsRegister;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportCatalogue;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReportAuditValuesTest {

  @Test
  void keepsWhatWasChosenAndTheFirstLetterOfWhatWasTyped() {
    assertThat(
            values()
                .parameters(
                    "payments-register",
                    """
                    {"currency": "usd", "client": "Irina", "q": "irina@client.example"}"""))
        .containsEntry("currency", "usd")
        .containsEntry("client", "I***")
        .containsEntry("q", "i***@client.example");
  }

  private static ReportAuditValues values() {
    ReportAuditValues values = new ReportAuditValues();
    values.catalogue =
        new ReportCatalogue() {
          @Override
          public Optional<Report> find(String key) {
            return Optional.of(new PaymentsRegister());
          }
        };
    return values;
  }
}
