package io.uprava.integrations.gateway;

import java.net.URI;
import java.util.Map;

/**
 * A call of an integrator's endpoint.
 *
 * @param headers besides those that HTTP itself wants
 * @param body JSON
 */
public record WebhookDeliveryCall(URI address, Map<String, String> headers, String body) {

  @Override
  public String toString() {
    return "WebhookDeliveryCall[" + address.getHost() + "]";
  }
}
