package io.uprava.payments.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.common.config.SwitchedStripeSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.integrations.service.WebhookEventReplay;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.entity.TransactionStatus;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments against the emulated Stripe, whose events come in by the hourly question. */
@IntegrationTest
class PaymentFlowIT {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject PaymentService payments;
  @Inject PaymentDirectory directory;
  @Inject RefundService refunds;
  @Inject PaymentActs acts;
  @Inject PaymentTimeline timeline;
  @Inject PaymentReconciler reconciler;
  @Inject PaymentLinkService links;
  @Inject ReconciliationService reconciliation;
  @Inject ComparisonService comparison;
  @Inject StripeCatchUp catchUp;
  @Inject EmulatedStripe stripe;
  @Inject SwitchedStripeSettings mode;
  @Inject WebhookEventService inbox;
  @Inject WebhookEventReplay replay;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;
  @Inject CurrentCaller caller;

  @BeforeEach
  void signIn() {
    become(UUID.randomUUID());
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
    PaymentView payment = paid(1500);
    assertThat(payment.receivedAmount()).isEqualTo(1500);
    assertThat(asAdmin.call(() -> timeline.of(payment.id())))
        .extracting(TimelineEntryView::code)
        .contains("created", "attempt-succeeded", "event", "fact", "status-changed");
  }

  @Test
  void isFoundByWhatStripeCallsIt() {
    PaymentView payment = paid(700);
    String intent = intentOf(payment);
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
  void returnsAPartAtOnceAndNeverMoreThanCame() {
    PaymentView payment = paid(1000);
    TransactionView refund = asAdmin.call(() -> refund(payment, 400));
    assertThat(refund.status()).isEqualTo(TransactionStatus.SUCCEEDED);
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.PARTIALLY_REFUNDED);
    assertThatThrownBy(() -> asAdmin.call(() -> refund(payment, 601)))
        .isInstanceOf(RuleViolation.class);
    asAdmin.call(() -> refund(payment, 600));
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.REFUNDED);
  }

  @Test
  void largeRefundIsNeverApprovedByItsAuthor() {
    PaymentView payment = paid(500_000);
    UUID author = UUID.randomUUID();
    become(author);
    TransactionView refund = asAdmin.call(() -> refund(payment, 200_000));
    assertThat(refund.status()).isEqualTo(TransactionStatus.PENDING_APPROVAL);
    assertThatThrownBy(() -> approve(payment, refund)).isInstanceOf(Forbidden.class);
    assertThat(stripeRefunds(payment)).isEmpty();

    become(UUID.randomUUID());
    assertThat(approve(payment, refund).status()).isEqualTo(TransactionStatus.SUCCEEDED);
    assertThatThrownBy(() -> approve(payment, refund)).isInstanceOf(Conflict.class);
    assertThat(stripeRefunds(payment)).hasSize(1);
  }

  @Test
  void oneOfManyParallelApprovalsCountsAndNoneOfTheAuthor() throws Exception {
    PaymentView payment = paid(500_000);
    UUID author = UUID.randomUUID();
    become(author);
    TransactionView refund = asAdmin.call(() -> refund(payment, 300_000));
    List<Callable<String>> people = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      UUID person = i % 2 == 0 ? author : UUID.randomUUID();
      people.add(() -> approveAs(person, payment, refund));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<String> outcomes = new ArrayList<>();
    for (Future<String> outcome : threads.invokeAll(people)) {
      outcomes.add(outcome.get());
    }
    threads.shutdown();
    assertThat(outcomes.stream().filter("approved"::equals)).hasSize(1);
    assertThat(stripeRefunds(payment)).hasSize(1);
    TransactionView decided = transaction(payment, refund.id());
    assertThat(decided.decidedBy()).isNotNull().isNotEqualTo(author);
  }

  @Test
  void refundWithoutAnswerIsUnknownThenTrueAndHappensOnce() {
    PaymentView payment = paid(2000);
    stripe.plan("answer_lost", "/v1/refunds");
    TransactionView refund = asAdmin.call(() -> refund(payment, 2000));
    assertThat(refund.status()).isEqualTo(TransactionStatus.UNKNOWN);
    assertThat(get(payment).outcomeUnknown()).isTrue();

    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();

    assertThat(transaction(payment, refund.id()).status()).isEqualTo(TransactionStatus.SUCCEEDED);
    assertThat(get(payment).outcomeUnknown()).isFalse();
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.REFUNDED);
    assertThat(stripeRefunds(payment)).hasSize(1);
  }

  @Test
  void refundThatNeverReachedStripeIsSentAgainUnderTheSameKey() {
    PaymentView payment = paid(2000);
    stripe.plan("reset_before", "/v1/refunds");
    TransactionView refund = asAdmin.call(() -> refund(payment, 100));
    assertThat(refund.status()).isEqualTo(TransactionStatus.UNKNOWN);

    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();

    assertThat(transaction(payment, refund.id()).status()).isEqualTo(TransactionStatus.SUCCEEDED);
    assertThat(stripeRefunds(payment)).hasSize(1);
  }

  @Test
  void captureWithoutAnswerIsUnknownThenTrueWithOneCharge() {
    PaymentView payment = create(1000, CaptureMethod.MANUAL);
    pay(payment);
    awaitStatus(payment, PaymentStatus.AUTHORIZED);
    stripe.plan("answer_lost", "/v1/payment_intents");
    PaymentView unknown = asAdmin.call(() -> acts.capture(payment.id(), 1000L, null));
    assertThat(unknown.outcomeUnknown()).isTrue();
    assertThat(unknown.status()).isEqualTo(PaymentStatus.AUTHORIZED);

    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();

    assertThat(get(payment).outcomeUnknown()).isFalse();
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.PAID);
    assertThat(stripe.all("charge"))
        .filteredOn(charge -> intentOf(payment).equals(charge.getString("payment_intent")))
        .singleElement()
        .satisfies(charge -> assertThat(charge.getInt("amount_captured")).isEqualTo(1000));
  }

  @Test
  void eventOfTheOtherModeIsSetAsideAndShown() {
    PaymentView payment = create(1000, CaptureMethod.AUTOMATIC);
    mode.live(true);
    pay(payment);
    WebhookEventFilter parked =
        new WebhookEventFilter(
            WebhookEventStatus.PARKED, null, null, null, null, null, intentOf(payment));
    Eventually.holds(PATIENCE, () -> !events(parked).isEmpty());
    assertThat(events(parked))
        .extracting(WebhookEventRow::outcome)
        .containsOnly("livemode-mismatch");
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);

    mode.live(false);
    asAdmin.call(() -> replay.replay(parked, "the mode was set wrongly"));
    awaitStatus(payment, PaymentStatus.PAID);
  }

  @Test
  void sessionWithoutAnswerIsFoundOutAndOnlyOneExists() {
    int before = stripe.all("checkout.session").size();
    stripe.plan("answer_lost", "/v1/checkout/sessions");
    PaymentView payment = create(900, CaptureMethod.AUTOMATIC);
    assertThat(payment.checkoutUrl()).isNull();
    assertThat(payment.outcomeUnknown()).isTrue();

    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();

    assertThat(get(payment).checkoutUrl()).isNotNull();
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    assertThat(stripe.all("checkout.session")).hasSize(before + 1);
  }

  @Test
  void sessionBehindAStoredErrorIsFoundAtStripe() {
    int before = stripe.all("checkout.session").size();
    stripe.plan("error_after", "/v1/checkout/sessions");
    PaymentView payment = create(900, CaptureMethod.AUTOMATIC);
    assertThat(payment.checkoutUrl()).isNull();
    assertThat(payment.outcomeUnknown()).isTrue();
    assertThat(links.look(tokenOf(payment)).payable()).isFalse();
    assertThatThrownBy(() -> links.open(tokenOf(payment)))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("payment-outcome-unknown"));

    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();

    assertThat(get(payment).outcomeUnknown()).isFalse();
    assertThat(get(payment).checkoutUrl()).isEqualTo(sessionOf(payment).getString("url"));
    assertThat(links.look(tokenOf(payment)).payable()).isTrue();
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    assertThat(stripe.all("checkout.session")).hasSize(before + 1);
  }

  @Test
  void paymentThatStripeRefusesLateIsTakenBackAndItsKeyIsFree() {
    String key = "late-" + UUID.randomUUID();
    CreatePaymentCommand tooLittle =
        new CreatePaymentCommand(
            1L, "USD", "Rent", key, null, "payer@example.org", "P", null, null, null);
    stripe.plan("reset_before", "/v1/checkout/sessions");
    PaymentView payment = asAdmin.call(() -> payments.create(tooLittle));
    assertThat(payment.status()).isEqualTo(PaymentStatus.DRAFT);
    assertThat(payment.outcomeUnknown()).isTrue();

    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();

    assertThat(get(payment).status()).isEqualTo(PaymentStatus.CANCELLED);
    assertThat(get(payment).outcomeUnknown()).isFalse();
    assertThat(get(payment).externalKey()).isNull();
    assertThat(asAdmin.call(() -> timeline.of(payment.id())))
        .extracting(TimelineEntryView::code)
        .contains("attempt-unknown", "attempt-failed", "withdrawn");
  }

  @Test
  void sessionThatStripeNeverMadeLeavesThePaymentToItsLink() {
    stripe.plan("error_before", "/v1/checkout/sessions");
    PaymentView payment = create(900, CaptureMethod.AUTOMATIC);

    clock.advance(Duration.ofHours(25));
    reconciler.reconcileDue();

    assertThat(get(payment).outcomeUnknown()).isFalse();
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.DRAFT);
    clock.reset(); // Stripe's own clock went no day ahead
    assertThat(links.open(tokenOf(payment))).isEqualTo(sessionOf(payment).getString("url"));
  }

  @Test
  void asksForNothingWherePaymentsAreNotSetUp() {
    mode.absent(true);
    assertThatThrownBy(() -> create(900, CaptureMethod.AUTOMATIC))
        .isInstanceOfSatisfying(
            Conflict.class, no -> assertThat(no.code()).isEqualTo("payments-not-configured"));
  }

  @Test
  void rejectedRefundReturnsNothingAndLeavesTheMoneyToBeReturned() {
    PaymentView payment = paid(500_000);
    TransactionView refund = asAdmin.call(() -> refund(payment, 500_000));
    assertThatThrownBy(() -> asAdmin.call(() -> refund(payment, 1)))
        .isInstanceOf(RuleViolation.class);

    become(UUID.randomUUID());
    TransactionView rejected =
        asAdmin.call(() -> refunds.reject(payment.id(), refund.id(), "not agreed with anybody"));

    assertThat(rejected.status()).isEqualTo(TransactionStatus.REJECTED);
    assertThat(stripeRefunds(payment)).isEmpty();
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.PAID);
    assertThat(asAdmin.call(() -> timeline.of(payment.id())))
        .filteredOn(entry -> entry.code().equals("refund-rejected"))
        .singleElement()
        .satisfies(
            told -> assertThat(told.details()).containsEntry("reason", "not agreed with anybody"));
    assertThat(asAdmin.call(() -> refund(payment, 100)).status())
        .isEqualTo(TransactionStatus.SUCCEEDED);
  }

  @Test
  void holdsMoneyUntilItIsCaptured() {
    PaymentView payment = create(1000, CaptureMethod.MANUAL);
    pay(payment);
    awaitStatus(payment, PaymentStatus.AUTHORIZED);
    PaymentView captured = asAdmin.call(() -> acts.capture(payment.id(), 600L, null));
    assertThat(captured.status()).isEqualTo(PaymentStatus.PAID);
    assertThat(captured.receivedAmount()).isEqualTo(600);
  }

  @Test
  void cancelledPaymentCannotBePaidAnyMore() {
    PaymentView payment = create(1000, CaptureMethod.AUTOMATIC);
    PaymentView cancelled = asAdmin.call(() -> acts.cancel(payment.id(), "mistake", null));
    assertThat(cancelled.status()).isEqualTo(PaymentStatus.CANCELLED);
    String token = tokenOf(payment);
    assertThat(links.look(token).payable()).isFalse();
    assertThatThrownBy(() -> links.open(token)).isInstanceOf(Conflict.class);
  }

  @Test
  void lostDisputeShows() {
    PaymentView payment = paid(1200);
    stripe.act("dispute", Map.of("payment_intent", intentOf(payment)));
    catchUp.run();
    awaitStatus(payment, PaymentStatus.DISPUTED);
    assertThat(get(payment).disputeDueAt()).isNotNull();
  }

  @Test
  void comparisonListsWhatEventsDidNotTellAndAppliesIt() {
    PaymentView payment = create(1300, CaptureMethod.AUTOMATIC);
    pay(payment, false);
    assertThat(asAdmin.call(() -> reconciliation.compare(payment.id()))).isPositive();
    GapView gap =
        asAdmin
            .call(
                () ->
                    reconciliation
                        .list(GapFilter.openOf(payment.id()), PageRequest.first())
                        .items())
            .get(0);
    assertThat(gap.amount()).isEqualTo(1300);
    asAdmin.call(() -> reconciliation.apply(gap.id(), "seen at Stripe"));
    assertThat(get(payment).status()).isEqualTo(PaymentStatus.PAID);
    assertThat(
            asAdmin.call(() -> reconciliation.list(applied(payment), PageRequest.first()).items()))
        .extracting(GapView::id)
        .contains(gap.id());
  }

  @Test
  void comparisonOfAllPaymentsTellsWhenItRanAndWhatItCameTo() {
    PaymentView payment = create(1400, CaptureMethod.AUTOMATIC);
    pay(payment, false);
    asAdmin.call(
        () -> {
          comparison.start();
          return null;
        });
    Eventually.holds(PATIENCE, () -> look().finishedAt() != null);
    assertThat(look().runningSince()).isNull();
    assertThat(look().compared()).isPositive();
    assertThat(look().differences()).isPositive();
    assertThat(asAdmin.call(() -> reconciliation.openOf(payment.id()))).isPositive();
  }

  private ComparisonView look() {
    return asAdmin.call(comparison::look);
  }

  private static GapFilter applied(PaymentView payment) {
    return new GapFilter(GapStatus.APPLIED, null, "usd", payment.id(), null, null);
  }

  private List<WebhookEventRow> events(WebhookEventFilter filter) {
    return asAdmin.call(() -> inbox.list(filter, PageRequest.first())).items();
  }

  private PaymentView paid(long amount) {
    PaymentView payment = create(amount, CaptureMethod.AUTOMATIC);
    assertThat(payment.status()).isEqualTo(PaymentStatus.AWAITING_PAYMENT);
    pay(payment);
    awaitStatus(payment, PaymentStatus.PAID);
    return get(payment);
  }

  private PaymentView create(long amount, CaptureMethod capture) {
    CreatePaymentCommand command =
        new CreatePaymentCommand(
            amount, "USD", "Rent", null, null, "payer@example.org", "P", capture, null, null);
    return asAdmin.call(() -> payments.create(command));
  }

  private static String tokenOf(PaymentView payment) {
    return payment.paymentUrl().substring(payment.paymentUrl().lastIndexOf('/') + 1);
  }

  private void pay(PaymentView payment) {
    pay(payment, true);
  }

  private void pay(PaymentView payment, boolean tell) {
    stripe.act("pay", Map.of("session", sessionOf(payment).getString("id")));
    if (tell) {
      catchUp.run();
    }
  }

  private JsonObject sessionOf(PaymentView payment) {
    return stripe.all("checkout.session").stream()
        .filter(s -> payment.id().toString().equals(s.getString("client_reference_id")))
        .findFirst()
        .orElseThrow();
  }

  private String intentOf(PaymentView payment) {
    return sessionOf(payment).getString("payment_intent");
  }

  private List<JsonObject> stripeRefunds(PaymentView payment) {
    String intent = intentOf(payment);
    return stripe.all("refund").stream()
        .filter(refund -> intent.equals(refund.getString("payment_intent")))
        .toList();
  }

  private void awaitStatus(PaymentView payment, PaymentStatus status) {
    Eventually.holds(PATIENCE, () -> get(payment).status() == status);
  }

  private PaymentView get(PaymentView payment) {
    return asAdmin.call(() -> payments.get(payment.id()));
  }

  private TransactionView refund(PaymentView payment, long amount) {
    return refunds.request(payment.id(), amount, "asked for", null);
  }

  private TransactionView approve(PaymentView payment, TransactionView refund) {
    return asAdmin.call(() -> refunds.approve(payment.id(), refund.id()));
  }

  private TransactionView transaction(PaymentView payment, UUID id) {
    return asAdmin.call(() -> timeline.transactions(payment.id())).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private String approveAs(UUID person, PaymentView payment, TransactionView refund) {
    RequestContextController request = CDI.current().select(RequestContextController.class).get();
    request.activate();
    try {
      become(person);
      approve(payment, refund);
      return "approved";
    } catch (Forbidden | Conflict refused) {
      return refused.code();
    } finally {
      request.deactivate();
    }
  }

  private void become(UUID person) {
    caller.identify(
        new Caller(
            ActorType.PERSON,
            person,
            "someone@example.org",
            UuidCreator.getTimeOrderedEpoch(),
            null,
            "en",
            "UTC",
            Set.of("ADMIN")));
  }
}
