package io.uprava.reports.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.reports.service.ReportOccurrenceView;
import io.uprava.reports.service.ReportScheduleHistory;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The history of the schedule on screen. */
@Named
@RequestScoped
public class ReportOccurrenceList {

  @Inject ReportSchedulePage schedule;
  @Inject ReportScheduleHistory history;
  @Inject PageInput input;

  private PageOf<ReportOccurrenceView> page;

  /** Looks again. */
  public void refresh() {
    page = null;
  }

  public List<ReportOccurrenceView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  /** Whether a run on this page is not over. */
  public boolean isMoving() {
    return page().items().stream().anyMatch(one -> !one.settled());
  }

  private PageOf<ReportOccurrenceView> page() {
    if (page == null) {
      page = history.list(schedule.id(), input.page());
    }
    return page;
  }
}
