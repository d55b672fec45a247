package io.uprava.integrations.service;

import io.uprava.common.secret.RandomToken;
import io.uprava.common.secret.SecretCipher;
import io.uprava.integrations.entity.WebhookSubscription;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The secrets that sign, encrypted under the row of their subscription. */
@ApplicationScoped
public class WebhookSubscriptionSecrets {

  private static final String PREFIX = "uwhsec_";

  @Inject SecretCipher cipher;

  /**
   * Gives a new subscription its secret.
   *
   * @return the secret, to be shown once
   */
  String begin(WebhookSubscription subscription) {
    String secret = PREFIX + RandomToken.create();
    subscription.protect(encrypted(subscription.id(), secret));
    return secret;
  }

  /**
   * Puts a new secret in force.
   *
   * @param overlap how long the one before is valid beside it
   * @return the new secret, to be shown once
   */
  String rotate(WebhookSubscription subscription, Duration overlap, Instant now) {
    String secret = PREFIX + RandomToken.create();
    subscription.rotate(encrypted(subscription.id(), secret), now.plus(overlap), now);
    return secret;
  }

  /** Encrypts the same secrets by the key in force. */
  void wrapAnew(WebhookSubscription subscription) {
    subscription.wrap(
        old -> cipher.encrypt(subscription.id(), cipher.decrypt(subscription.id(), old)));
  }

  /** The secrets in force, the newest first. */
  List<String> inForce(WebhookSubscription subscription, Instant now) {
    List<String> secrets = new ArrayList<>();
    secrets.add(plain(subscription.id(), subscription.secret()));
    byte[] former = subscription.formerSecret(now);
    if (former != null) {
      secrets.add(plain(subscription.id(), former));
    }
    return secrets;
  }

  private byte[] encrypted(UUID row, String secret) {
    return cipher.encrypt(row, secret.getBytes(StandardCharsets.UTF_8));
  }

  private String plain(UUID row, byte[] encrypted) {
    return new String(cipher.decrypt(row, encrypted), StandardCharsets.UTF_8);
  }
}
