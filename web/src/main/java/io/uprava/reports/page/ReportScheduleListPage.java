package io.uprava.reports.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.reports.entity.ReportScheduleState;
import io.uprava.reports.repository.ReportScheduleFilter;
import io.uprava.reports.service.ReportScheduleService;
import io.uprava.reports.service.ReportScheduleView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** {@code /admin/report-schedules}: reports that run by themselves. */
@Named
@RequestScoped
public class ReportScheduleListPage {

  @Inject ReportScheduleService schedules;
  @Inject PageInput input;

  private PageOf<ReportScheduleView> page;

  public void load() {
    page =
        schedules.list(
            new ReportScheduleFilter(
                null,
                input.text("report"),
                input.constant(ReportScheduleState.class, "state"),
                null),
            input.page());
  }

  public List<ReportScheduleView> getRows() {
    return page.items();
  }

  public String nextCursor() {
    return page.nextCursor();
  }

  public ReportScheduleState[] states() {
    return ReportScheduleState.values();
  }
}
