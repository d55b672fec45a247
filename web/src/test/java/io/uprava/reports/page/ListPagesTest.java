package io.uprava.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.clients.report.ClientsReport;
import io.uprava.connections.report.ConnectionOperationsReport;
import io.uprava.connections.report.ConnectionsReport;
import io.uprava.integrations.report.InboundEventsReport;
import io.uprava.integrations.report.OutgoingDeliveriesReport;
import io.uprava.integrations.report.WebhookSubscriptionsReport;
import io.uprava.payments.report.PaymentsRegister;
import io.uprava.payments.report.StripeReconciliation;
import io.uprava.reports.catalogue.ApiKeysReport;
import io.uprava.reports.catalogue.AuditExtract;
import io.uprava.reports.catalogue.ListReport;
import io.uprava.reports.catalogue.MailsReport;
import io.uprava.reports.catalogue.ReportParameter;
import io.uprava.reports.catalogue.SignInsReport;
import io.uprava.reports.catalogue.UserImportsReport;
import io.uprava.reports.catalogue.UsersReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages with lists, and the reports they export to. */
class ListPagesTest {

  private static final Path PAGES = Path.of("src/main/webapp");
  private static final Pattern EXPORT = Pattern.compile("<app:export report=\"([^\"]+)\"");
  private static final Pattern CONDITION =
      Pattern.compile("<app:(?:condition|choice) name=\"([^\"]+)\"");

  /**
   * Lists of reports are lists of files; rows of an import have a file of their own; a restore is
   * read while it goes on.
   */
  private static final Pattern WITHOUT =
      Pattern.compile(".*(admin/report|users/imports|vault-restores).*");

  @Test
  void everyListCanBeExported() throws IOException {
    Set<String> without = new TreeSet<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      if (text.contains("<app:pager ") && !EXPORT.matcher(text).find()) {
        without.add(PAGES.relativize(page).toString());
      }
    }
    without.removeIf(page -> WITHOUT.matcher(page).matches());
    assertThat(without).isEmpty();
  }

  @Test
  void everyConditionOfAListIsAParameterOfItsReport() throws IOException {
    Set<String> seen = new TreeSet<>();
    for (Path page : pages()) {
      String text = Files.readString(page);
      Matcher export = EXPORT.matcher(text);
      if (export.find()) {
        seen.add(export.group(1));
        assertThat(parameters(export.group(1))).as(page.toString()).containsAll(conditions(text));
      }
    }
    assertThat(seen).hasSize(reports().size());
  }

  private static Set<String> conditions(String page) {
    Set<String> names = new TreeSet<>();
    Matcher condition = CONDITION.matcher(page);
    while (condition.find()) {
      String name = condition.group(1);
      names.add(Set.of("from", "to").contains(name) ? "period" : name);
    }
    if (page.contains("<app:sort ")) {
      names.add("sort");
    }
    return names;
  }

  private static Set<String> parameters(String key) {
    return reports().get(key).parameters().stream()
        .map(ReportParameter::name)
        .collect(Collectors.toSet());
  }

  private static Map<String, ListReport> reports() {
    return Stream.of(
            new ClientsReport(),
            new PaymentsRegister(),
            new StripeReconciliation(),
            new UsersReport(),
            new UserImportsReport(),
            new ApiKeysReport(),
            new SignInsReport(),
            new AuditExtract(),
            new MailsReport(),
            new InboundEventsReport(),
            new OutgoingDeliveriesReport(),
            new WebhookSubscriptionsReport(),
            new ConnectionsReport(Clock.systemUTC()),
            new ConnectionOperationsReport())
        .collect(Collectors.toMap(ListReport::key, Function.identity()));
  }

  private static Set<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(PAGES)) {
      return files
          .filter(file -> file.toString().endsWith(".xhtml"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
