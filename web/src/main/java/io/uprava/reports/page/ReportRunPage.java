package io.uprava.reports.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.reports.entity.ReportRunState;
import io.uprava.reports.service.ReportCatalogueService;
import io.uprava.reports.service.ReportRunService;
import io.uprava.reports.service.ReportRunView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/**
 * {@code /admin/report-runs/<id>}: how far a run is, and its file. The run goes on by itself; the
 * page only looks, and may be left.
 */
@Named
@ViewScoped
public class ReportRunPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportRunService runs;
  @Inject transient ReportCatalogueService catalogue;
  @Inject transient ReportInput input;
  @Inject transient PageInput address;
  @Inject transient PageMessages messages;

  private UUID id;
  private boolean allowed;
  private transient ReportRunView run;

  public void load() {
    id = address.record();
    run = runs.get(id);
    allowed = catalogue.allows(run.report());
  }

  /** Looks again. */
  public void refresh() {
    run = null;
  }

  /** Calls the run off. */
  public void cancel() {
    run = runs.cancel(id);
    messages.info("report_run.message.cancelled");
  }

  public ReportRunView getRun() {
    if (run == null) {
      run = runs.get(id);
    }
    return run;
  }

  /** Whether it is not over. */
  public boolean isMoving() {
    return !getRun().state().settled();
  }

  public boolean isCancellable() {
    return isMoving() && !getRun().cancelRequested();
  }

  public boolean isDownloadable() {
    return allowed && getRun().state() == ReportRunState.SUCCEEDED;
  }

  /** Whether the person may run the report, now or again. */
  public boolean isAllowed() {
    return allowed;
  }

  /** The form with the choices of this run. */
  public String getForm() {
    return input.address(getRun().report(), getRun().parameters(), getRun().format());
  }
}
