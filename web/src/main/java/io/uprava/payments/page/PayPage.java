package io.uprava.payments.page;

import io.uprava.common.error.NotFound;
import io.uprava.payments.entity.AmountReading;
import io.uprava.payments.service.PaymentLinkService;
import io.uprava.payments.service.PublicPaymentView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** What the bearer of a payment link sees; only what the server knows, nothing the browser says. */
@Named
@RequestScoped
public class PayPage {

  @Inject PaymentLinkService links;
  @Inject PaymentFormats formats;
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

  /** The sum as the client writes it. */
  public String amount() {
    String currency = payment.currency().toLowerCase(Locale.ROOT);
    return formats.money(AmountReading.minorUnits(payment.amount(), currency), currency);
  }

  /** The colour of the notice with the state. */
  public String tone() {
    return switch (payment.status()) {
      case PAID -> "success";
      case FAILED -> "danger";
      case DISPUTED, PARTIALLY_REFUNDED, REFUNDED, EXPIRED -> "warning";
      default -> "info";
    };
  }

  public String icon() {
    return switch (payment.status()) {
      case PAID -> "pi-check-circle";
      case FAILED, CANCELLED -> "pi-times-circle";
      case PARTIALLY_REFUNDED, REFUNDED -> "pi-undo";
      case DISPUTED -> "pi-exclamation-triangle";
      default -> "pi-clock";
    };
  }

  public String getToken() {
    return token;
  }
}
