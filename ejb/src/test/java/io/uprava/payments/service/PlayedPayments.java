package io.uprava.payments.service;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.TestClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Payments that are asked for here and paid at the emulated Stripe. */
@ApplicationScoped
public class PlayedPayments {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject PaymentService payments;
  @Inject RefundService refunds;
  @Inject PaymentTimeline timeline;
  @Inject StripeCatchUp catchUp;
  @Inject PaymentReconciler reconciler;
  @Inject EmulatedStripe stripe;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;
  @Inject CurrentCaller caller;

  /** Who acts from now on in this request is a person who did nothing before. */
  void asSomebody() {
    become(UUID.randomUUID());
  }

  /** Who acts from now on in this request. */
  void become(UUID person) {
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

  PaymentView create(long amount, CaptureMethod capture) {
    CreatePaymentCommand command =
        new CreatePaymentCommand(
            amount, "USD", "Rent", null, null, "payer@example.org", "P", capture, null, null);
    return asAdmin.call(() -> payments.create(command));
  }

  /** A payment whose money came, as we know by its event. */
  PaymentView paid(long amount) {
    PaymentView payment = create(amount, CaptureMethod.AUTOMATIC);
    pay(payment);
    awaitStatus(payment, PaymentStatus.PAID);
    return get(payment);
  }

  /** Somebody pays, and Stripe's events are fetched. */
  void pay(PaymentView payment) {
    payUnheard(payment);
    catchUp.run();
  }

  /** Somebody pays, of which nothing is heard here. */
  void payUnheard(PaymentView payment) {
    stripe.act("pay", Map.of("session", sessionOf(payment).getString("id")));
  }

  TransactionView refund(PaymentView payment, long amount) {
    return asAdmin.call(() -> refunds.request(payment.id(), amount, "asked for", null));
  }

  /** Looks into calls without an answer when that is due for the first time. */
  void lookAgainAfterAMinute() {
    clock.advance(Duration.ofSeconds(61));
    reconciler.reconcileDue();
  }

  PaymentView get(PaymentView payment) {
    return asAdmin.call(() -> payments.get(payment.id()));
  }

  void awaitStatus(PaymentView payment, PaymentStatus status) {
    Eventually.holds(PATIENCE, () -> get(payment).status() == status);
  }

  TransactionView transaction(PaymentView payment, UUID id) {
    return asAdmin.call(() -> timeline.transactions(payment.id())).stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** What stands in its link. */
  String tokenOf(PaymentView payment) {
    return payment.paymentUrl().substring(payment.paymentUrl().lastIndexOf('/') + 1);
  }

  /** Its Checkout Session at Stripe. */
  JsonObject sessionOf(PaymentView payment) {
    return stripe.all("checkout.session").stream()
        .filter(s -> payment.id().toString().equals(s.getString("client_reference_id")))
        .findFirst()
        .orElseThrow();
  }

  /** Id of its PaymentIntent at Stripe. */
  String intentOf(PaymentView payment) {
    return sessionOf(payment).getString("payment_intent");
  }

  List<JsonObject> refundsAtStripe(PaymentView payment) {
    String intent = intentOf(payment);
    return stripe.all("refund").stream()
        .filter(refund -> intent.equals(refund.getString("payment_intent")))
        .toList();
  }
}
