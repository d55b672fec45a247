package io.uprava.payments.page;

import io.uprava.common.page.PageInput;
import io.uprava.payments.service.PaymentService;
import io.uprava.payments.service.PaymentTimeline;
import io.uprava.payments.service.PaymentView;
import io.uprava.payments.service.TimelineEntryView;
import io.uprava.payments.service.TransactionView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** {@code /admin/payments/<id>}: one payment, how its money moved and everything that happened. */
@Named
@ViewScoped
public class PaymentPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** How long events follow an act that they tell of. */
  private static final Duration AFTERMATH = Duration.ofMinutes(1);

  @Inject transient PaymentService payments;
  @Inject transient PaymentTimeline history;
  @Inject transient PaymentSentences sentences;
  @Inject transient PageInput input;
  @Inject transient Clock clock;

  private UUID id;
  private transient PaymentView payment;
  private transient List<TransactionView> transactions;
  private transient List<TimelineEntryView> timeline;

  public void load() {
    id = input.record();
    refresh();
  }

  /** Reads everything anew. */
  public void refresh() {
    payment = payments.get(id);
    transactions = null;
    timeline = null;
  }

  public PaymentView getPayment() {
    if (payment == null) {
      payment = payments.get(id);
    }
    return payment;
  }

  public List<TransactionView> getTransactions() {
    if (transactions == null) {
      transactions = history.transactions(id);
    }
    return transactions;
  }

  public List<TimelineEntryView> getTimeline() {
    if (timeline == null) {
      timeline = history.of(id);
    }
    return timeline;
  }

  /** Whether the payment may change without anybody at this page doing anything. */
  public boolean isMoving() {
    return getPayment().status().open()
        || getPayment().updatedAt().plus(AFTERMATH).isAfter(clock.instant())
        || getPayment().outcomeUnknown()
        || getTransactions().stream().anyMatch(movement -> movement.status().unsettled());
  }

  /** Whether there is a receipt. */
  public boolean isReceivable() {
    return getPayment().receivedAmount() > 0;
  }

  /** What an entry of the timeline tells. */
  public String sentence(TimelineEntryView entry) {
    return sentences.of(entry, getPayment().currency());
  }

  /** The values of an entry, money as people write it. */
  public List<PaymentSentences.Detail> details(TimelineEntryView entry) {
    return sentences.details(entry, getPayment().currency());
  }
}
