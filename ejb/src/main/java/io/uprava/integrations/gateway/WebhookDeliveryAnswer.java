package io.uprava.integrations.gateway;

/**
 * What an endpoint answered.
 *
 * @param body its beginning, 4 KB at most
 */
public record WebhookDeliveryAnswer(int status, String body) {

  public boolean accepted() {
    return status >= 200 && status < 300;
  }
}
