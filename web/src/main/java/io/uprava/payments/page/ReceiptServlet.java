package io.uprava.payments.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.page.ActiveLocale;
import io.uprava.payments.service.ReceiptService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * {@code /admin/payments/receipt?id=}: the receipt of a payment as PDF, in the reader's language.
 */
@WebServlet("/admin/payments/receipt")
public class ReceiptServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient ReceiptService receipts;
  @Inject transient ActiveLocale locale;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      UUID id = UUID.fromString(String.valueOf(request.getParameter("id")));
      byte[] pdf = receipts.pdf(id, locale.current(), locale.zone());
      response.setContentType("application/pdf");
      response.setContentLength(pdf.length);
      response.setHeader("Content-Disposition", "inline; filename=\"receipt-" + id + ".pdf\"");
      response.getOutputStream().write(pdf);
    } catch (IllegalArgumentException | DomainException noReceipt) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
