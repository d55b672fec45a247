package io.uprava.reports.service;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.reports.catalogue.ListParameters;
import io.uprava.reports.catalogue.Report;
import io.uprava.reports.catalogue.ReportArgumentRules;
import io.uprava.reports.catalogue.ReportArguments;
import io.uprava.reports.catalogue.ReportCatalogue;
import io.uprava.reports.catalogue.ReportQuery;
import io.uprava.reports.repository.ReportRowsRepository;
import io.uprava.testing.AsAdmin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Ids of the rows of a list, page by page, and of its export, for tests that compare the two. */
@ApplicationScoped
public class ListedRows {

  private static final int SMALL_PAGE = 7;

  @Inject ReportCatalogue catalogue;
  @Inject ReportRowsRepository rows;
  @Inject AsAdmin asAdmin;

  /** A list as its page reads it. */
  interface Pages {
    PageOf<UUID> page(ListConditions conditions, PageRequest page);
  }

  /** All pages of a list, one after the other. */
  List<UUID> listed(Pages list, ListConditions conditions) {
    List<UUID> ids = new ArrayList<>();
    String cursor = null;
    do {
      PageRequest wanted = new PageRequest(SMALL_PAGE, cursor);
      PageOf<UUID> page = asAdmin.call(() -> list.page(conditions, wanted));
      ids.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return ids;
  }

  /** What the export of the list would write. */
  List<UUID> exported(String report, ListConditions conditions) throws SQLException {
    Report known = catalogue.find(report).orElseThrow();
    Map<String, String> values =
        ReportArgumentRules.resolve(
            known.parameters(),
            ListParameters.of(known.parameters(), conditions),
            LocalDate.of(2026, 5, 31));
    ReportQuery query = known.query(new ReportArguments(values, conditions.zone(), null));
    Ids ids = new Ids();
    rows.read(query.sql(), query.values(), Duration.ofSeconds(20), ids);
    return ids.found;
  }

  private static final class Ids implements ReportRowsRepository.Sink {

    private final List<UUID> found = new ArrayList<>();

    @Override
    public void started(Runnable end) {
      // a test reads to the end
    }

    @Override
    public void total(long count, boolean estimated) {
      // a test counts what it finds
    }

    @Override
    public void row(ResultSet row) throws SQLException {
      found.add(row.getObject("id", UUID.class));
    }
  }
}
