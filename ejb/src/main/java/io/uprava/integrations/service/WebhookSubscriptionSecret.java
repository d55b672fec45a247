package io.uprava.integrations.service;

/**
 * A subscription with its new secret; the only moment at which that is shown.
 *
 * @param secret the key of the signatures, as text
 */
public record WebhookSubscriptionSecret(WebhookSubscriptionView subscription, String secret) {

  @Override
  public String toString() {
    return "WebhookSubscriptionSecret[" + subscription.id() + "]";
  }
}
