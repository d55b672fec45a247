package io.uprava.reports.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.error.NotFound;
import io.uprava.common.page.PageNotice;
import io.uprava.reports.service.ReportRequestService;
import io.uprava.reports.service.ReportRunService;
import io.uprava.reports.service.ReportRunView;
import io.uprava.reports.service.ReportView;
import io.uprava.reports.service.StartReportCommand;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/**
 * Has a report run and leads to the page of the run: {@code report} with the choices of its form,
 * or {@code again} with the id of a run to be repeated. Plain forms post here, so that no view can
 * expire under what somebody has typed.
 */
@WebServlet("/admin/report-runs/start")
public class ReportStartServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportWords words;
  @Inject transient ReportRequestService requests;
  @Inject transient ReportRunService runs;
  @Inject transient ReportInput input;
  @Inject transient PageNotice notice;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.sendRedirect(request.getContextPath() + "/admin/reports");
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID again = input.again();
    try {
      if (again == null) {
        start(response, words.report(input.report()));
      } else {
        repeat(response, runs.get(again));
      }
    } catch (NotFound unknown) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void start(HttpServletResponse response, ReportView report) {
    Map<String, String> chosen = input.given(report.parameters());
    try {
      lead(
          response,
          requests.start(
              report.key(), new StartReportCommand(chosen, input.format(), null, null, null)));
    } catch (DomainException refusal) {
      notice.refuse(response, refusal);
      lead(response, input.address(report.key(), chosen, input.format()) + "&preview=true");
    }
  }

  private void repeat(HttpServletResponse response, ReportRunView run) {
    try {
      lead(
          response,
          requests.start(
              run.report(),
              new StartReportCommand(
                  run.parameters(),
                  run.format(),
                  run.language(),
                  run.timeZone(),
                  run.byteOrderMark())));
    } catch (DomainException refusal) {
      notice.refuse(response, refusal);
      lead(response, run);
    }
  }

  private void lead(HttpServletResponse response, ReportRunView run) {
    lead(response, getServletContext().getContextPath() + "/admin/report-runs/" + run.id());
  }

  private static void lead(HttpServletResponse response, String address) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", address);
  }
}
