package io.uprava.reports.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.repository.ReportRunFilter;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportHistoryService;
import io.uprava.reports.service.ReportRunView;
import io.uprava.reports.service.ReportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** {@code /admin/report-runs}: one's own runs, and everybody's for an administrator. */
@Named
@RequestScoped
public class ReportRunListPage {

  @Inject ReportHistoryService history;
  @Inject ReportCatalogueService catalogue;
  @Inject CurrentCaller caller;
  @Inject PageInput input;
  @Inject ActiveLocale locale;

  private PageOf<ReportRunView> page;
  private List<ReportView> reports;
  private Set<String> allowed;
  private Map<UUID, String> people = Map.of();

  public void load() {
    ReportRunFilter filter =
        new ReportRunFilter(
            input.id("person"),
            input.text("report"),
            input.constant(ReportRunState.class, "state"),
            input.conditions().dayBegin("from"),
            input.conditions().dayEnd("to"));
    reports = catalogue.list(locale.current());
    allowed = reports.stream().map(ReportView::key).collect(Collectors.toSet());
    if (isEverybody()) {
      people = history.requesters();
      page = history.all(filter, input.page());
    } else {
      page = history.own(filter, input.page());
    }
  }

  /** Whether the runs of all people are shown. */
  public boolean isEverybody() {
    return caller.hasRole(Roles.ADMIN);
  }

  public List<ReportRunView> getRows() {
    return page.items();
  }

  public String nextCursor() {
    return page.nextCursor();
  }

  /** What the list can be narrowed down to. */
  public List<ReportView> getReports() {
    return reports;
  }

  /** Those who asked, names by id. */
  public Map<UUID, String> getPeople() {
    return people;
  }

  public ReportRunState[] states() {
    return ReportRunState.values();
  }

  public boolean repeatable(ReportRunView run) {
    return allowed.contains(run.report()) && run.state().settled();
  }

  public boolean downloadable(ReportRunView run) {
    return allowed.contains(run.report()) && run.state() == ReportRunState.SUCCEEDED;
  }
}
