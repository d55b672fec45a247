package io.uprava.users.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.common.page.PageInput;
import io.uprava.users.service.UserImportService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/** Rows of an import that could not be applied, as a CSV file that can be mended and sent again. */
@WebServlet("/admin/users/imports/error-rows")
public class ImportErrorRowsServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient UserImportService imports;
  @Inject transient PageInput input;
  @Inject transient ActiveLocale locale;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    UUID id = input.id("id");
    if (id == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    imports.get(id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"error-rows.csv\"");
    imports.errorRows(id, response.getOutputStream(), Language.of(locale.current()));
  }
}
