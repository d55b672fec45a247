package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Store;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Idempotency keys (docs.stripe.com/api/idempotent_requests): the first answer to a key is kept for
 * a day, a 500 too, and repeated to whoever comes with the same key and parameters. What never
 * began to execute is not kept.
 */
final class Idempotency {

  private static final String KIND = "idempotency_key";
  private static final int LONGEST = 255;
  private static final long KEPT_SECONDS = 24 * 60 * 60;

  private final Store store;
  private final Clock clock;
  private final Set<String> inUse = ConcurrentHashMap.newKeySet();

  Idempotency(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Answers from memory, or by {@code work}; {@code key} may be null. */
  Reply run(String key, String endpoint, String parameters, String request, Supplier<Reply> work) {
    if (key == null) {
      return work.get();
    }
    if (key.length() > LONGEST) {
      throw StripeError.parameter(
          null, null, "Keys for idempotent requests can have up to 255 characters.");
    }
    if (!inUse.add(key)) {
      throw error(
          409,
          "idempotency_key_in_use",
          "There is currently another in-progress request using this Stripe-Idempotency-Key (that"
              + " probably means you submitted twice, and the other request is still going through): "
              + key);
    }
    try {
      Optional<JsonObject> kept = kept(key);
      return kept.isPresent()
          ? repeat(kept.get(), key, endpoint, parameters)
          : first(key, endpoint, parameters, request, work);
    } finally {
      inUse.remove(key);
    }
  }

  private Reply first(
      String key, String endpoint, String parameters, String request, Supplier<Reply> work) {
    Reply reply = work.get();
    if (reply.executed()) {
      long now = clock.instant().getEpochSecond();
      store.put(KIND, key, reply.kept(key, endpoint, parameters, request, now));
    }
    return reply;
  }

  private Optional<JsonObject> kept(String key) {
    long oldest = clock.instant().getEpochSecond() - KEPT_SECONDS;
    return store.find(KIND, key).filter(one -> Fields.number(one, "created") > oldest);
  }

  private static Reply repeat(JsonObject kept, String key, String endpoint, String parameters) {
    String first = kept.getString("endpoint");
    if (!first.equals(endpoint)) {
      throw error(
          400,
          null,
          "Keys for idempotent requests can only be used for the same endpoint they were first used"
              + " for ('%s' vs '%s'). Try using a key other than '%s' if you meant to execute a"
                  .formatted(endpoint, first, key)
              + " different request.");
    }
    if (!kept.getString("parameters").equals(parameters)) {
      throw error(
          400,
          null,
          "Keys for idempotent requests can only be used with the same parameters they were first"
              + " used with. Try using a key other than '"
              + key
              + "' if you meant to execute a different request.");
    }
    return new Reply(
        (int) Fields.number(kept, "status"),
        kept.getString("body"),
        kept.getString("request"),
        true);
  }

  private static StripeError error(int status, String code, String message) {
    return new StripeError(status, "idempotency_error", code, null, message, false);
  }
}
