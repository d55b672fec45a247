package io.uprava.integrations.service;

import io.uprava.common.secret.SecretCipher;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Wraps the secrets of subscriptions by the key in force; what they say does not change. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WebhookSecretRewrapping {

  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookSubscriptionSecrets secrets;
  @Inject SecretCipher cipher;

  /** Subscriptions whose secret is under another key than the one in force. */
  @PermitAll
  public List<UUID> due() {
    long key = cipher.primaryKey();
    return subscriptions.findAll().stream()
        .filter(one -> SecretCipher.keyOf(one.secret()) != key)
        .map(WebhookSubscription::id)
        .toList();
  }

  /**
   * @throws IllegalStateException when a secret does not open; all of the subscription stays as it
   *     is
   */
  @PermitAll
  public void rewrap(UUID id) {
    subscriptions.findLocked(id).ifPresent(secrets::wrapAnew);
  }
}
