package io.uprava.reports.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/reports}: the reports that this person may run. */
@Named
@RequestScoped
public class ReportListPage {

  @Inject ReportCatalogueService catalogue;
  @Inject ActiveLocale locale;

  private List<ReportView> rows;

  public void load() {
    rows = catalogue.list(locale.current());
  }

  public List<ReportView> getRows() {
    return rows;
  }
}
