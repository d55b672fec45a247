package io.uprava.payments.service;

import io.uprava.common.config.Settings;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.secret.SteadyCipher;
import io.uprava.payments.entity.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** The address under which a client finds a payment; nobody can guess it. */
@ApplicationScoped
class PaymentLinks {

  @Inject SteadyCipher cipher;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Gives a new payment its link. */
  void give(Payment payment) {
    String token = RandomToken.create();
    payment.link(
        RandomToken.hash(token),
        cipher.encrypt(payment.id(), token.getBytes(StandardCharsets.UTF_8)));
  }

  /** Empty while the keyset does not open it; who has the link can pay by it all the same. */
  Optional<String> find(Payment payment) {
    try {
      byte[] token = cipher.decrypt(payment.id(), payment.linkCipher());
      return Optional.of(settings.baseUrl() + "/pay/" + new String(token, StandardCharsets.UTF_8));
    } catch (IllegalStateException locked) {
      return Optional.empty();
    }
  }

  /** Where a client returns to: the link, or the start page while that does not open. */
  String wayBack(Payment payment) {
    return find(payment).orElseGet(() -> settings.baseUrl() + "/");
  }

  /** Whether a link that lives until {@code end} is of no use any more. */
  boolean ended(Instant end) {
    return !clock.instant().isBefore(end);
  }
}
