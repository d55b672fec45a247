package io.uprava.payments.service;

import io.uprava.common.config.Settings;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.secret.SecretCipher;
import io.uprava.payments.entity.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;

/** The address under which a client finds a payment; nobody can guess it. */
@ApplicationScoped
class PaymentLinks {

  @Inject SecretCipher cipher;
  @Inject Settings settings;

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
}
