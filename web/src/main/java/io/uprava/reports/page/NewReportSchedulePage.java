package io.uprava.reports.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageInput;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportScheduleService;
import io.uprava.reports.service.ReportScheduleView;
import io.uprava.reports.service.ReportView;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;

/** {@code /admin/report-schedules/new}: chooses a report, then when it runs and who gets it. */
@Named
@ViewScoped
public class NewReportSchedulePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ReportScheduleEditor editor;
  @Inject transient ReportScheduleService schedules;
  @Inject transient ReportCatalogueService catalogue;
  @Inject transient PageInput input;
  @Inject transient ActiveLocale locale;

  private boolean chosen;

  public void load() {
    String report = input.text("report");
    if (report != null) {
      chosen = true;
      editor.begin(report);
    }
  }

  /** Makes it and goes to its page. */
  public void create() throws IOException {
    ReportScheduleView made = schedules.create(editor.command());
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/report-schedules/" + made.id());
  }

  /** Whether a report is chosen. */
  public boolean isChosen() {
    return chosen;
  }

  public List<ReportView> reports() {
    return catalogue.list(locale.current());
  }
}
