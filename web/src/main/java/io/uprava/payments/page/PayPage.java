package io.uprava.payments.page;

import io.uprava.common.error.NotFound;
import io.uprava.payments.service.PaymentLinkService;
import io.uprava.payments.service.PublicPaymentView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** What the bearer of a payment link sees; only what the server knows, nothing the browser says. */
@Named
@RequestScoped
public class PayPage {

  @Inject PaymentLinkService links;
  @Inject HttpServletRequest request;

  private PublicPaymentView payment;
  private String token;

  public void load() {
    token = (String) request.getAttribute(PayLinkFilter.TOKEN);
    try {
      payment = links.look(token);
    } catch (NotFound unknown) {
      payment = null;
    }
  }

  /** Null when nobody knows the link. */
  public PublicPaymentView getPayment() {
    return payment;
  }

  public String getToken() {
    return token;
  }
}
