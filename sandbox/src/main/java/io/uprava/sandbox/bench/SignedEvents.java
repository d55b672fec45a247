package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.emulator.stripe.account.Ids;
import io.uprava.sandbox.emulator.stripe.events.Signature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Events each with an id of its own, signed as they are sent. */
public final class SignedEvents {

  private static final String BODY =
      """
      {
        "id": "evt_%1$s",
        "object": "event",
        "api_version": "2025-10-29.clover",
        "created": %2$d,
        "data": {
          "object": {
            "id": "pi_%1$s",
            "object": "payment_intent",
            "amount": 1099,
            "amount_capturable": 0,
            "amount_received": 1099,
            "canceled_at": null,
            "capture_method": "automatic_async",
            "confirmation_method": "automatic",
            "created": %2$d,
            "currency": "usd",
            "customer": null,
            "description": null,
            "last_payment_error": null,
            "latest_charge": "ch_%1$s",
            "livemode": false,
            "metadata": {},
            "payment_method_types": [
              "card"
            ],
            "status": "succeeded"
          }
        },
        "livemode": false,
        "pending_webhooks": 1,
        "request": {
          "id": null,
          "idempotency_key": null
        },
        "type": "payment_intent.succeeded"
      }""";

  private final String run = Ids.draw(12);
  private final AtomicLong count = new AtomicLong();
  private final List<String> secrets;

  public SignedEvents(String secret) {
    this.secrets = List.of(secret);
  }

  /** The body of the next event: somebody else's payment has succeeded. */
  public String next() {
    String id = run + Long.toString(count.incrementAndGet(), 36);
    return BODY.formatted(id, System.currentTimeMillis() / 1000);
  }

  /** The header line with the body's signature. */
  public String header(byte[] body) {
    return "Stripe-Signature: "
        + Signature.header(System.currentTimeMillis() / 1000, body, secrets)
        + "\r\n";
  }

  /** Sends a new event each time; done when it is acknowledged. */
  Operation to(String path) {
    return (connection, number) -> {
      byte[] body = next().getBytes(StandardCharsets.UTF_8);
      String headers = "Content-Type: application/json; charset=utf-8\r\n" + header(body);
      byte[] request = Request.post(path, headers.getBytes(StandardCharsets.US_ASCII), body);
      return connection.exchange(request).good();
    };
  }
}
