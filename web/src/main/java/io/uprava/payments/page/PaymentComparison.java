package io.uprava.payments.page;

import io.uprava.common.page.PageMessages;
import io.uprava.payments.service.ReconciliationService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** Whether Stripe and Uprava say the same of the payment on screen. */
@Named
@RequestScoped
public class PaymentComparison {

  @Inject PaymentPage page;
  @Inject ReconciliationService reconciliation;
  @Inject PageMessages messages;

  private Long open;

  /** Asks Stripe now. */
  public void compare() {
    int found = reconciliation.compare(page.getPayment().id());
    messages.info(
        found == 0 ? "payment_page.message.same" : "payment_page.message.differs",
        Map.of("count", found));
    open = null;
    page.refresh();
  }

  /** How many differences nobody has settled. */
  public long getOpen() {
    if (open == null) {
      open = reconciliation.openOf(page.getPayment().id());
    }
    return open;
  }
}
