package io.uprava.payments.page;

import io.uprava.common.page.Confirmation;
import io.uprava.payments.entity.AmountReading;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.service.PaymentActs;
import io.uprava.payments.service.PaymentCorrection;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** What can be done to the payment on screen; buttons show only where an act is possible. */
@Named
@ViewScoped
public class PaymentActions implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PaymentPage page;
  @Inject transient PaymentActs acts;
  @Inject transient PaymentCorrection correction;
  @Inject transient Confirmation confirmation;

  private String amount;
  private PaymentStatus wanted;

  public void cancel() {
    acts.cancel(id(), confirmation.getReason(), version());
    done("payment_page.message.cancelled");
  }

  public void expire() {
    acts.expire(id(), confirmation.getReason(), version());
    done("payment_page.message.expired");
  }

  /** Takes the money that is held, all of it or the amount that was typed. */
  public void capture() {
    boolean all = amount == null || amount.isBlank();
    acts.capture(id(), all ? null : minorUnits(), version());
    done("payment_page.message.captured");
  }

  /** Takes a person's word for the state. */
  public void correct() {
    correction.correct(id(), wanted, confirmation.getReason(), confirmation.token(), version());
    done("payment_page.message.corrected");
  }

  public boolean isCancellable() {
    return status().cancellable();
  }

  public boolean isExpirable() {
    return status() == PaymentStatus.AWAITING_PAYMENT;
  }

  public boolean isCapturable() {
    return status() == PaymentStatus.AUTHORIZED;
  }

  /** States that a person may vouch for. */
  public List<PaymentStatus> vouchable() {
    return PaymentCorrection.POSSIBLE;
  }

  private void done(String key) {
    amount = null;
    confirmation.done(key);
    page.refresh();
  }

  private UUID id() {
    return page.getPayment().id();
  }

  private Long version() {
    return page.getPayment().version();
  }

  private PaymentStatus status() {
    return page.getPayment().status();
  }

  private long minorUnits() {
    return AmountReading.minorUnits(amount, page.getPayment().currency());
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }

  public PaymentStatus getWanted() {
    return wanted;
  }

  public void setWanted(PaymentStatus wanted) {
    this.wanted = wanted;
  }
}
