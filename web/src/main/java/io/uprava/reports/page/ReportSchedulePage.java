package io.uprava.reports.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.service.ReportScheduleActs;
import io.uprava.reports.service.ReportScheduleService;
import io.uprava.reports.service.ReportScheduleView;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.UUID;

/** {@code /admin/report-schedules/<id>}: one schedule and what can be done with it. */
@Named
@ViewScoped
public class ReportSchedulePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportScheduleService schedules;
  @Inject transient ReportScheduleActs acts;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private transient ReportScheduleView view;

  public void load() {
    id = input.record();
    view = schedules.get(id);
  }

  public void pause() {
    done("report_schedules.message.paused", acts.pause(id, confirmation.getReason()));
  }

  public void resume() {
    done("report_schedules.message.resumed", acts.resume(id));
  }

  /** Has it run once. */
  public void runNow() {
    acts.runNow(id);
    done("report_schedules.message.started", schedules.get(id));
  }

  /** Ends it and leaves its page. */
  public void remove() throws IOException {
    schedules.remove(id, confirmation.getReason());
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/report-schedules");
  }

  /** Shows it as it became. */
  void done(String key, ReportScheduleView changed) {
    confirmation.finish();
    messages.info(key);
    view = changed;
  }

  UUID id() {
    return id;
  }

  public ReportScheduleView getView() {
    if (view == null) {
      view = schedules.get(id);
    }
    return view;
  }

  public boolean isActive() {
    return getView().state() == ReportScheduleState.ACTIVE;
  }
}
