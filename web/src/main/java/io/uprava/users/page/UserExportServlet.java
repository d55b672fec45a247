package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.users.service.UserExportService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The user list as CSV, streamed, with the conditions of the list's address. */
@WebServlet("/admin/users/export")
public class UserExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient UserExportService exports;
  @Inject transient UserConditions conditions;
  @Inject transient ActiveLocale locale;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"users.csv\"");
    exports.exportCsv(
        conditions.filter(), response.getOutputStream(), Language.of(locale.current()));
  }
}
