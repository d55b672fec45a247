package io.uprava.payments.service;

import io.uprava.common.config.StripeSettings;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.service.ReceivedEvent;
import io.uprava.integrations.service.WebhookInbox;
import io.uprava.payments.gateway.StripeJson;
import io.uprava.payments.gateway.StripeSignature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;

/** Lets Stripe's events in: those that a secret of ours signed, and those we fetched ourselves. */
@ApplicationScoped
public class StripeInbox {

  private static final int LONGEST_ID = 255;

  @Inject WebhookInbox inbox;
  @Inject StripeSettings settings;
  @Inject Clock clock;

  /**
   * Stores an event that was sent to us.
   *
   * @param header {@code Stripe-Signature} or null
   * @param body the bytes as received
   * @return false when it is not proven to be Stripe's or is no event; then nothing is stored
   */
  public boolean receive(String header, byte[] body) {
    Optional<String> signer =
        StripeSignature.verify(header, body, settings.webhookSecrets(), clock.instant());
    if (signer.isEmpty()) {
      return false;
    }
    Optional<ReceivedEvent> event = event(body, signer.get(), WebhookEventSource.WEBHOOK);
    event.ifPresent(inbox::store);
    return event.isPresent();
  }

  /**
   * Stores an event that we asked Stripe for.
   *
   * @return whether it was new
   */
  boolean fetched(JsonObject event) {
    byte[] body = event.toString().getBytes(StandardCharsets.UTF_8);
    return event(body, null, WebhookEventSource.CATCH_UP).map(inbox::store).orElse(false);
  }

  private static Optional<ReceivedEvent> event(
      byte[] body, String signer, WebhookEventSource source) {
    try {
      JsonObject event = StripeJson.parse(body);
      String id = StripeJson.text(event, "id");
      String type = StripeJson.text(event, "type");
      if (!plausible(id) || !plausible(type)) {
        return Optional.empty();
      }
      JsonObject object = StripeJson.object(StripeJson.object(event, "data"), "object");
      String about = StripeJson.text(object, "id");
      String version = StripeJson.text(event, "api_version");
      return Optional.of(
          new ReceivedEvent(
              ProviderSights.PROVIDER,
              id,
              type,
              plausible(about) ? about : null,
              StripeJson.flag(event, "livemode").orElse(null),
              plausible(version) ? version : null,
              body,
              signer,
              source));
    } catch (JsonException | ArithmeticException noEvent) {
      return Optional.empty();
    }
  }

  private static boolean plausible(String text) {
    return text != null && !text.isBlank() && text.length() <= LONGEST_ID && text.indexOf(0) < 0;
  }
}
