package io.uprava.integrations.gateway;

/** An endpoint gave no whole answer; the message tells why, without its address. */
public class WebhookDeliveryUnanswered extends Exception {

  private static final long serialVersionUID = 1L;

  WebhookDeliveryUnanswered(String message, Throwable cause) {
    super(message, cause);
  }
}
