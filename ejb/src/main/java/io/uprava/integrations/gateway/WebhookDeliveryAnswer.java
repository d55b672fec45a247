package io.uprava.integrations.gateway;

/**
 * What an endpoint answered.
 *
 * @param body its beginning, 4 KB at most
 * @param retryAfter the header of that name, null without one
 */
public record WebhookDeliveryAnswer(int status, String body, String retryAfter) {

  /** Whether the endpoint is there but wants to be left alone for a while. */
  public boolean overloaded() {
    return status == 429 || status == 503;
  }

  public boolean accepted() {
    return status >= 200 && status < 300;
  }
}
