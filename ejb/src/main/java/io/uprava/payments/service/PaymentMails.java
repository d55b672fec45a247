package io.uprava.payments.service;

import io.uprava.common.entity.Language;
import io.uprava.common.entity.Masked;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.notifications.service.MailOutbox;
import io.uprava.payments.entity.Payment;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentRepository;
import io.uprava.users.service.ClientDirectory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Mails clients the link under which they pay. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.PAYMENTS_WRITE})
public class PaymentMails {

  private static final String WITHOUT_ADDRESS = "client-without-address";
  private static final String NOT_AWAITED = "payment-not-awaited";
  private static final String LOCKED = "payment-link-locked";

  @Inject PaymentRepository payments;
  @Inject ClientDirectory clients;
  @Inject PaymentLinks links;
  @Inject MailOutbox outbox;
  @Inject PaymentNews news;

  /**
   * @param otherwise the language of clients whose own one nobody knows
   * @throws RuleViolation {@code client-without-address}
   * @throws Conflict {@code payment-not-awaited}, {@code payment-link-locked} while the keyset does
   *     not open the link
   */
  public void sendLink(UUID id, Language otherwise) {
    Payment payment = payments.getLocked(id);
    if (payment.clientEmail() == null) {
      throw new RuleViolation(WITHOUT_ADDRESS);
    }
    if (over(payment.status(), payment.linkExpiresAt())) {
      throw new Conflict(NOT_AWAITED);
    }
    Language language =
        payment.clientId() == null ? otherwise : clients.get(payment.clientId()).language();
    outbox.enqueue(
        payment.clientEmail(),
        language,
        "payment-link",
        Map.of(
            "link", links.find(payment).orElseThrow(() -> new Conflict(LOCKED)),
            "description", payment.description(),
            "amount", payment.money().major().toPlainString(),
            "currency", payment.money().currency().toUpperCase(Locale.ROOT)));
    news.act(payment, "link-sent", Map.of("recipient", Masked.email(payment.clientEmail())), null);
  }

  /** The code with which {@link #sendLink} would refuse, empty when it would not. */
  public Optional<String> obstacle(PaymentView payment) {
    if (payment.clientEmail() == null) {
      return Optional.of(WITHOUT_ADDRESS);
    }
    if (payment.paymentUrl() == null) {
      return Optional.of(LOCKED);
    }
    return over(payment.status(), payment.linkExpiresAt())
        ? Optional.of(NOT_AWAITED)
        : Optional.empty();
  }

  private boolean over(PaymentStatus status, Instant linkExpiresAt) {
    return !status.open() || links.ended(linkExpiresAt);
  }
}
