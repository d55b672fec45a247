package io.uprava.payments.page;

import io.uprava.common.error.DomainException;
import io.uprava.payments.service.PaymentLinkService;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers payment links: {@code /pay/<token>} shows how the payment stands, {@code /pay/<token>/go}
 * leads on to the page to pay at. The token is the proof and goes nowhere else.
 */
public class PayLinkFilter extends HttpFilter {

  /** Request attribute with the link's token. */
  static final String TOKEN = "io.uprava.payment.token";

  private static final long serialVersionUID = 1L;
  private static final String VIEW = "/WEB-INF/records/pay.xhtml";
  private static final Pattern ADDRESS =
      Pattern.compile("/pay/([A-Za-z0-9_-]{20,100})(/go)?/?(?:\\.xhtml)?");

  @Inject transient PaymentLinkService links;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    Matcher link = ADDRESS.matcher(path);
    if (!link.matches()) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    if (link.group(2) != null) {
      response.sendRedirect(target(request, link.group(1)));
    } else {
      request.setAttribute(TOKEN, link.group(1));
      request.getRequestDispatcher(VIEW).forward(request, response);
    }
  }

  /** The page to pay at, or back to the link where a refusal shows as the payment's state. */
  private String target(HttpServletRequest request, String token) {
    try {
      return links.open(token);
    } catch (DomainException refused) {
      return request.getContextPath() + "/pay/" + token;
    }
  }
}
