package io.uprava.reports.page;

import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportSchedulePatch;
import io.uprava.reports.service.ReportScheduleService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Changes to the schedule on screen, for those who may run its report. */
@Named
@ViewScoped
public class ReportScheduleEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject ReportSchedulePage page;
  @Inject ReportScheduleEditor editor;
  @Inject transient ReportScheduleService schedules;
  @Inject transient ReportCatalogueService catalogue;
  @Inject transient CurrentCaller caller;

  private boolean allowed;
  private String successor;

  public void load() {
    allowed = catalogue.allows(page.getView().report());
    if (allowed) {
      editor.take(page.getView());
    }
  }

  public void save() {
    page.done(
        "report_schedules.message.saved",
        schedules.update(page.id(), editor.patch(), editor.version()));
    editor.take(page.getView());
  }

  /** Has it run with somebody else's right. */
  public void handOver() {
    page.done(
        "report_schedules.message.handed_over",
        schedules.update(
            page.id(), ReportSchedulePatch.handOver(UUID.fromString(successor)), null));
    editor.take(page.getView());
  }

  /** Whether the person may run the report. */
  public boolean isAllowed() {
    return allowed;
  }

  public boolean isAdministrator() {
    return allowed && caller.hasRole(Roles.ADMIN);
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(String successor) {
    this.successor = successor;
  }
}
