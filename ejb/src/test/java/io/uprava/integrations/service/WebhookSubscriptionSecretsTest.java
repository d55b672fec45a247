package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.secret.Keysets;
import io.uprava.common.secret.SecretCipher;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.entity.WebhookSubscriptionTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WebhookSubscriptionSecretsTest {

  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final AtomicReference<String> keyset = new AtomicReference<>(Keysets.of(7, 7));
  private final WebhookSubscriptionSecrets secrets = secrets();
  private final WebhookSubscription subscription =
      new WebhookSubscription(
          new WebhookSubscriptionTarget("https://a.example", List.of("payment.paid"), ""), NOW);

  @Test
  void signsOnWithTheSameSecretsAfterTheKeyWasReplaced() {
    String former = secrets.begin(subscription);
    String secret = secrets.rotate(subscription, Duration.ofHours(1), NOW);

    keyset.set(Keysets.of(9, 7, 9));
    secrets.wrapAnew(subscription);
    keyset.set(Keysets.of(9, 9));

    assertThat(SecretCipher.keyOf(subscription.secret())).isEqualTo(9);
    assertThat(secrets.inForce(subscription, NOW)).containsExactly(secret, former);
  }

  @Test
  void leavesASecretAsItIsThatDoesNotOpen() {
    secrets.begin(subscription);
    byte[] before = subscription.secret();
    keyset.set(Keysets.of(9, 9));

    assertThatThrownBy(() -> secrets.wrapAnew(subscription))
        .isInstanceOf(IllegalStateException.class);
    assertThat(subscription.secret()).isEqualTo(before);
  }

  private WebhookSubscriptionSecrets secrets() {
    WebhookSubscriptionSecrets made = new WebhookSubscriptionSecrets();
    made.cipher = Keysets.cipher(keyset);
    return made;
  }
}
