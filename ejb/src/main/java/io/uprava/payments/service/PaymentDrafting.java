package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.common.entity.EmailAddress;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.json.JsonText;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.Money;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentRequest;
import io.uprava.payments.entity.PaymentTransaction;
import io.uprava.payments.entity.TimelineEntry;
import io.uprava.payments.entity.TimelineKind;
import io.uprava.payments.entity.TransactionType;
import io.uprava.payments.repository.PaymentLedgerRepository;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.users.service.ClientDirectory;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes a new payment down, with the first call that is to be made for it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentDrafting {

  private static final Duration USUAL_LIFE = Duration.ofDays(7);

  @Inject PaymentRepository payments;
  @Inject PaymentLedgerRepository ledger;
  @Inject CheckoutPlanning checkout;
  @Inject ClientDirectory clients;
  @Inject StripeSettings settings;
  @Inject PaymentLinks links;
  @Inject PaymentJournal journal;
  @Inject PaymentEvents events;
  @Inject Actor actor;
  @Inject Clock clock;

  /** A payment and the call that offers it to the client. */
  public record Draft(UUID paymentId, UUID attemptId) {}

  /**
   * @throws Conflict {@code payments-not-configured}, {@code external-key-taken}
   * @throws RuleViolation when the money cannot be asked for
   */
  @PermitAll
  public Draft open(CreatePaymentCommand command) {
    settings.apiKey().orElseThrow(() -> new Conflict("payments-not-configured"));
    if (command.externalKey() != null && payments.taken(command.externalKey())) {
      throw new Conflict("external-key-taken");
    }
    Payment payment = new Payment(request(command), clock.instant());
    links.give(payment);
    payments.add(payment);
    PaymentTransaction purchase =
        new PaymentTransaction(
            payment, TransactionType.PURCHASE, payment.money().amount(), actor.requester(), null);
    ledger.add(purchase);
    tell(payment);
    return new Draft(payment.id(), checkout.plan(payment, purchase.id()));
  }

  private void tell(Payment payment) {
    Map<String, Object> values =
        Map.of("amount", payment.money().amount(), "currency", payment.money().currency());
    journal.record(
        payment, TimelineEntry.of(TimelineKind.REQUEST, "created", values), null, values, null);
    events.payment(PaymentEvents.CREATED, payment);
  }

  private PaymentRequest request(CreatePaymentCommand command) {
    Instant now = clock.instant();
    Optional<ClientDirectory.Client> client =
        Optional.ofNullable(command.clientId()).map(clients::get);
    return new PaymentRequest(
        Money.chargeable(command.amount(), command.currency()),
        command.description().strip(),
        command.externalKey(),
        command.clientId(),
        command.clientEmail() == null
            ? client.map(ClientDirectory.Client::email).orElse(null)
            : EmailAddress.normalise(command.clientEmail()),
        command.clientName() == null
            ? client.map(ClientDirectory.Client::name).orElse(null)
            : command.clientName().strip(),
        command.captureMethod() == null ? CaptureMethod.AUTOMATIC : command.captureMethod(),
        JsonText.write(command.metadata() == null ? Map.of() : command.metadata()),
        command.expiresIn() == null ? now.plus(USUAL_LIFE) : now.plusSeconds(command.expiresIn()),
        settings.livemode());
  }
}
