package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.SwitchedStripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.integrations.service.WebhookEventReplay;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments against the emulated Stripe, whose events come in by the hourly question. */
@IntegrationTest
class PaymentFlowIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject PlayedPayments played;
  @Inject PaymentDirectory directory;
  @Inject PaymentActs acts;
  @Inject PaymentTimeline timeline;
  @Inject PaymentLinkService links;
  @Inject StripeCatchUp catchUp;
  @Inject EmulatedStripe stripe;
  @Inject SwitchedStripeSettings mode;
  @Inject WebhookEventService inbox;
  @Inject WebhookEventReplay replay;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @BeforeEach
  void signIn() {
    played.asSomebody();
  }

  @AfterEach
  void heal() {
    mode.live(false);
    mode.absent(false);
    clock.reset();
    stripe.clearFaults();
  }

  @Test
  void countsAsPaidOnceStripeSaysSo() {
    PaymentView payment = played.create(1500, CaptureMethod.AUTOMATIC);
    assertThat(payment.status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    played.pay(payment);
    played.awaitStatus(payment, PaymentStatus.PAID);
    assertThat(played.get(payment).receivedAmount()).isEqualTo(1500);
    assertThat(asAdmin.call(() -> timeline.of(payment.id())))
        .extracting(TimelineEntryView::code)
        .contains("created", "attempt-succeeded", "event", "fact", "status-changed");
  }

  @Test
  void isFoundByWhatStripeCallsIt() {
    PaymentView payment = played.paid(700);
    String intent = played.intentOf(payment);
    PaymentFilter wanted =
        new PaymentFilter(null, null, null, null, null, "usd", null, intent, null, null);
    Eventually.holds(PATIENCE, () -> asAdmin.call(() -> directory.count(wanted)) > 0);
    assertThat(asAdmin.call(() -> directory.list(wanted, PageRequest.first()).items()))
        .extracting(PaymentView::id)
        .containsExactly(payment.id());
    assertThat(asAdmin.call(() -> directory.totals(wanted)))
        .singleElement()
        .satisfies(total -> assertThat(total.received()).isEqualTo(700));
  }

  @Test
  void eventOfTheOtherModeIsSetAsideAndShown() {
    PaymentView payment = played.create(1000, CaptureMethod.AUTOMATIC);
    mode.live(true);
    played.pay(payment);
    WebhookEventFilter parked =
        new WebhookEventFilter(
            WebhookEventStatus.PARKED, null, null, null, null, null, played.intentOf(payment));
    Eventually.holds(PATIENCE, () -> !events(parked).isEmpty());
    assertThat(events(parked))
        .extracting(WebhookEventRow::outcome)
        .containsOnly("livemode-mismatch");
    assertThat(played.get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);

    mode.live(false);
    asAdmin.call(() -> replay.replay(parked, "the mode was set wrongly"));
    played.awaitStatus(payment, PaymentStatus.PAID);
  }

  @Test
  void asksForNothingWherePaymentsAreNotSetUp() {
    mode.absent(true);
    assertThatThrownBy(() -> played.create(900, CaptureMethod.AUTOMATIC))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("payments-not-configured"));
  }

  @Test
  void holdsMoneyUntilItIsCaptured() {
    PaymentView payment = played.create(1000, CaptureMethod.MANUAL);
    played.pay(payment);
    played.awaitStatus(payment, PaymentStatus.AUTHORIZED);
    PaymentView captured = asAdmin.call(() -> acts.capture(payment.id(), 600L, null));
    assertThat(captured.status()).isEqualTo(PaymentStatus.PAID);
    assertThat(captured.receivedAmount()).isEqualTo(600);
  }

  @Test
  void cancelledPaymentCannotBePaidAnyMore() {
    PaymentView payment = played.create(1000, CaptureMethod.AUTOMATIC);
    PaymentView cancelled = asAdmin.call(() -> acts.cancel(payment.id(), "mistake", null));
    assertThat(cancelled.status()).isEqualTo(PaymentStatus.CANCELLED);
    String token = played.tokenOf(payment);
    assertThat(links.look(token).payable()).isFalse();
    assertThatThrownBy(() -> links.open(token)).isInstanceOf(Conflict.class);
  }

  @Test
  void lostDisputeShows() {
    PaymentView payment = played.paid(1200);
    stripe.act("dispute", Map.of("payment_intent", played.intentOf(payment)));
    catchUp.run();
    played.awaitStatus(payment, PaymentStatus.DISPUTED);
    assertThat(played.get(payment).disputeDueAt()).isNotNull();
  }

  private List<WebhookEventRow> events(WebhookEventFilter filter) {
    return asAdmin.call(() -> inbox.list(filter, PageRequest.first())).items();
  }
}
