package io.uprava.payments.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.payments.entity.AmountReading;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.service.PaymentView;
import io.uprava.payments.service.RefundService;
import io.uprava.payments.service.TransactionView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** Money that goes back from the payment on screen, and the second person large sums need. */
@Named
@ViewScoped
public class PaymentRefundActions implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject PaymentPage page;
  @Inject transient RefundService refunds;
  @Inject transient Confirmation confirmation;
  @Inject transient CurrentCaller caller;

  private String amount;
  private UUID chosen;

  public void refund() {
    PaymentView payment = page.getPayment();
    TransactionView refund =
        refunds.request(
            payment.id(),
            AmountReading.minorUnits(amount, payment.currency()),
            confirmation.getReason(),
            payment.version());
    boolean waits = refund.status() == TransactionStatus.PENDING_APPROVAL;
    amount = null;
    done(waits ? "payment_page.message.refund_waits" : "payment_page.message.refunded");
  }

  /** The refund that a dialog asks about. */
  public void choose(UUID refund) {
    chosen = refund;
  }

  public void approve() {
    refunds.approve(page.getPayment().id(), chosen);
    done("payment_page.message.approved");
  }

  public void reject() {
    refunds.reject(page.getPayment().id(), chosen, confirmation.getReason());
    done("payment_page.message.rejected");
  }

  public boolean isRefundable() {
    PaymentStatus status = page.getPayment().status();
    return (status == PaymentStatus.PAID || status == PaymentStatus.PARTIALLY_REFUNDED)
        && refundable() > 0;
  }

  /** What has neither gone back yet nor is promised, in minor units. */
  public long refundable() {
    long promised =
        page.getTransactions().stream()
            .filter(movement -> movement.type() == TransactionType.REFUND)
            .filter(refund -> refund.status().unsettled() && refund.providerId() == null)
            .mapToLong(TransactionView::amount)
            .sum();
    return page.getPayment().receivedAmount() - page.getPayment().refundedAmount() - promised;
  }

  /** Whether the person at this page may decide on a refund that waits: its author may not. */
  public boolean decidable(TransactionView movement) {
    return waiting(movement) && !asked(movement);
  }

  /** Whether a refund waits for somebody other than the person at this page. */
  public boolean waitsForOthers(TransactionView movement) {
    return waiting(movement) && asked(movement);
  }

  private boolean asked(TransactionView movement) {
    return caller.userId() != null && caller.userId().equals(movement.requestedBy());
  }

  private static boolean waiting(TransactionView movement) {
    return movement.status() == TransactionStatus.PENDING_APPROVAL;
  }

  private void done(String key) {
    confirmation.done(key);
    page.refresh();
  }

  public String getAmount() {
    return amount;
  }

  public void setAmount(String amount) {
    this.amount = amount;
  }
}
