package io.uprava.sandbox.emulator.stripe;

import io.uprava.sandbox.emulator.stripe.events.WebhookSecrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an emulated account is set up with.
 *
 * @param folder keeps its state, null to forget everything at the end
 * @param apiKey the secret key callers have to show
 * @param endpoint where events are sent, null for nowhere yet
 * @param apiVersion the version events are rendered in
 * @param pauses after each failed attempt to deliver an event
 */
public record StripeSettings(
    Path folder,
    Supplier<String> apiKey,
    WebhookSecrets secrets,
    URI endpoint,
    String apiVersion,
    List<Duration> pauses,
    Clock clock) {

  private static final String VERSION = "2025-10-29.clover";

  /** Stripe tells no timetable; this one grows from a second to half a day. */
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4),
          Duration.ofHours(12));

  /** The usual pauses, version and clock. */
  public static StripeSettings usual(
      Path folder, Supplier<String> apiKey, WebhookSecrets secrets, URI endpoint) {
    return new StripeSettings(
        folder, apiKey, secrets, endpoint, VERSION, PAUSES, Clock.systemUTC());
  }

  /** The same with other pauses. */
  public StripeSettings retrying(List<Duration> others) {
    return new StripeSettings(folder, apiKey, secrets, endpoint, apiVersion, others, clock);
  }

  /** The same with another clock. */
  public StripeSettings at(Clock other) {
    return new StripeSettings(folder, apiKey, secrets, endpoint, apiVersion, pauses, other);
  }
}
