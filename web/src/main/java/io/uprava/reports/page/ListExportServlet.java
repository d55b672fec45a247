package io.uprava.reports.page;

import io.uprava.common.entity.Language;
import io.uprava.common.error.DomainException;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.ListAddress;
import io.uprava.common.page.LocalPath;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageNotice;
import io.uprava.common.paging.ListConditions;
import io.uprava.reports.entity.ReportFormat;
import io.uprava.reports.service.ExportListCommand;
import io.uprava.reports.service.ReportRequestService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Starts the export of a list from the form of {@code app:export}, whose address holds the
 * conditions of the list, and leads to the run; a refusal leads back to the list as it was. A plain
 * form, because a list is a plain address and has no view that could expire.
 */
@WebServlet("/admin/exports")
public class ListExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** Name of the buttons; the value is the key of the report, a point and a format. */
  private static final String WANTED = "export-as";

  /** Path of the list. */
  private static final String LIST = "export-of";

  private static final String ZONE = "zone";

  @Inject transient ReportRequestService reports;
  @Inject transient PageNotice notice;
  @Inject transient ListAddress list;
  @Inject transient PageInput input;
  @Inject transient ActiveLocale locale;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = Optional.ofNullable(request.getParameter(WANTED)).orElse("");
    int point = wanted.lastIndexOf('.');
    Optional<ReportFormat> format = format(wanted.substring(point + 1));
    Optional<String> back = LocalPath.of(request.getParameter(LIST));
    if (point < 1 || format.isEmpty() || back.isEmpty()) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    try {
      Object run = reports.export(wanted.substring(0, point), command(format.get())).id();
      response.setHeader("Location", request.getContextPath() + "/admin/report-runs/" + run);
    } catch (DomainException refusal) {
      notice.refuse(response, refusal);
      String query = list.query();
      response.setHeader("Location", back.get() + (query.isEmpty() ? "" : "?" + query));
    }
  }

  private ExportListCommand command(ReportFormat format) {
    Map<String, String> rows = list.rows();
    rows.remove(ZONE);
    return new ExportListCommand(
        new ListConditions(rows, input.zone()), format, Language.of(locale.current()));
  }

  private static Optional<ReportFormat> format(String extension) {
    return Arrays.stream(ReportFormat.values())
        .filter(format -> format.extension().equals(extension))
        .findFirst();
  }
}
