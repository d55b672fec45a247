package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.common.entity.EmailAddress;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.json.JsonText;
import io.uprava.payments.entity.CaptureMethod;
import io.uprava.payments.entity.Money;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentRequest;
import io.uprava.users.service.ClientDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Makes a payment of what is asked for, completed by what is known of the client. */
@ApplicationScoped
class PaymentTerms {

  private static final Duration USUAL_LIFE = Duration.ofDays(7);

  @Inject ClientDirectory clients;
  @Inject StripeSettings settings;
  @Inject PaymentLinks links;
  @Inject Clock clock;

  /**
   * @throws RuleViolation when the money cannot be asked for
   */
  Payment payment(CreatePaymentCommand command) {
    Instant now = clock.instant();
    Payment payment = new Payment(request(command, now), now);
    links.give(payment);
    return payment;
  }

  private PaymentRequest request(CreatePaymentCommand command, Instant now) {
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
