package io.uprava.payments.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.Money;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.service.MoneyText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Money and states of payments as pages show them. */
@Named("paymentFormat")
@RequestScoped
public class PaymentFormats {

  @Inject ActiveLocale locale;

  /**
   * @param amount in minor units, null shows nothing
   */
  public String money(Long amount, String currency) {
    return amount == null ? "" : MoneyText.of(new Money(amount, currency), locale.current());
  }

  /** The colour of a state, see {@code app:badge}. */
  public String tone(PaymentStatus status) {
    return switch (status) {
      case PAID -> "success";
      case AWAITING_PAYMENT, PROCESSING, AUTHORIZED -> "info";
      case PARTIALLY_REFUNDED, REFUNDED -> "warning";
      case DISPUTED, FAILED -> "danger";
      case DRAFT, CANCELLED, EXPIRED -> "neutral";
    };
  }

  public String tone(TransactionStatus status) {
    return switch (status) {
      case SUCCEEDED -> "success";
      case FAILED -> "danger";
      case REJECTED -> "neutral";
      case PENDING -> "info";
      case PENDING_APPROVAL, UNKNOWN -> "warning";
    };
  }

  public String tone(GapStatus status) {
    return switch (status) {
      case OPEN -> "warning";
      case APPLIED -> "success";
      case DISMISSED, GONE -> "neutral";
    };
  }

  public String tone(TimelineKind kind) {
    return switch (kind) {
      case REQUEST, STATE -> "info";
      case MANUAL, REFUND -> "warning";
      case DISPUTE -> "danger";
      case ATTEMPT, EVENT, FACT -> "neutral";
    };
  }
}
