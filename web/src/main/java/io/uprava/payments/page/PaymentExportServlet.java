package io.uprava.payments.page;

import io.uprava.common.entity.Language;
import io.uprava.common.page.ActiveLocale;
import io.uprava.payments.service.PaymentExportService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The payment list as CSV, streamed, with the conditions of the list's address. */
@WebServlet("/admin/payments/export")
public class PaymentExportServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient PaymentExportService exports;
  @Inject transient PaymentConditions conditions;
  @Inject transient ActiveLocale locale;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"payments.csv\"");
    exports.exportCsv(
        conditions.filter(), response.getOutputStream(), Language.of(locale.current()));
  }
}
