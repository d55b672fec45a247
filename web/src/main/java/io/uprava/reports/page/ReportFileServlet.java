package io.uprava.reports.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.error.NotFound;
import io.uprava.common.http.FileRequest;
import io.uprava.reports.http.ReportFileAnswer;
import io.uprava.reports.service.ReportFileService;
import io.uprava.reports.service.ReportRunService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * {@code /admin/report-files/<id of the run>}: the file for a browser that is signed in. A run of
 * somebody else does not exist; one's own without a file leads to the page that tells why.
 *
 * @see ReportFileFilter what strangers get
 */
@WebServlet("/admin/report-files/*")
public class ReportFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ReportRunService runs;
  @Inject transient ReportFileService files;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID run = ReportFileFilter.run(request).orElse(null);
    if (run == null || !visible(run)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      send(new ReportFileAnswer(files, run, FileRequest.of(request::getHeader)), request, response);
    } catch (DomainException noFile) {
      response.sendRedirect(request.getContextPath() + ReportFileFilter.page(run));
    }
  }

  @Override
  protected void doHead(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    doGet(request, response);
  }

  private static void send(
      ReportFileAnswer answer, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean wanted = "GET".equals(request.getMethod());
    if (wanted) {
      answer.note();
    }
    response.setStatus(answer.head().status());
    answer.head().headers().forEach(response::setHeader);
    if (wanted) {
      answer.write(response.getOutputStream());
    }
  }

  private boolean visible(UUID run) {
    try {
      runs.get(run);
      return true;
    } catch (NotFound unknown) {
      return false;
    }
  }
}
