package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.stripe.account.StripeError;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** The account's secret key, shown as bearer credential or as the user name of basic ones. */
final class ApiKey {

  private final Supplier<String> key;

  ApiKey(Supplier<String> key) {
    this.key = key;
  }

  /** Refuses who does not show the key. */
  void check(String authorization) {
    String shown = shown(authorization);
    if (shown == null) {
      throw unauthorized(
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    if (!shown.equals(key.get())) {
      int hidden = Math.max(0, shown.length() - 4);
      throw unauthorized("Invalid API Key provided: " + "*".repeat(8) + shown.substring(hidden));
    }
  }

  private static String shown(String authorization) {
    if (authorization == null) {
      return null;
    }
    if (authorization.startsWith("Bearer ")) {
      return authorization.substring(7).strip();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(authorization.replaceFirst("^Basic ", ""));
      return new String(pair, StandardCharsets.UTF_8).replaceFirst(":.*", "");
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private static StripeError unauthorized(String message) {
    return new StripeError(401, "invalid_request_error", null, null, message, false);
  }
}
