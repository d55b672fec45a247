package io.uprava.payments.service;

import io.uprava.common.config.Settings;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.secret.SecretCipher;
import io.uprava.payments.entity.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/** The address under which a client finds a payment; nobody can guess it. */
@ApplicationScoped
class PaymentLinks {

  @Inject SecretCipher cipher;
  @Inject Settings settings;
  @Inject Clock clock;

  /** Gives a new payment its link. */
  void give(Payment payment) {
    String token = RandomToken.create();
    payment.link(
        RandomToken.hash(token),
        cipher.encrypt(payment.id(), token.getBytes(StandardCharsets.UTF_8)));
  }

  String address(Payment payment) {
    byte[] token = cipher.decrypt(payment.id(), payment.linkCipher());
    return settings.baseUrl() + "/pay/" + new String(token, StandardCharsets.UTF_8);
  }

  /** Whether a link that lives until {@code end} is of no use any more. */
  boolean ended(Instant end) {
    return !clock.instant().isBefore(end);
  }
}
