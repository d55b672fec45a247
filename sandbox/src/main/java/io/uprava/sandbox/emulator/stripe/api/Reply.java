package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import io.uprava.sandbox.emulator.stripe.events.PrettyJson;
import jakarta.json.JsonObject;

/**
 * What a call is answered with.
 *
 * @param originalRequest id of the request whose answer is repeated, null for a first answer
 * @param executed whether the endpoint had begun its work
 */
record Reply(int status, String body, String originalRequest, boolean executed) {

  static Reply ok(JsonObject body) {
    return new Reply(200, PrettyJson.of(body), null, true);
  }

  static Reply refused(StripeError error, String request) {
    return new Reply(error.status(), PrettyJson.of(error.body(request)), null, error.executed());
  }

  static Reply serverError(String request) {
    return refused(
        new StripeError(
            500,
            "api_error",
            null,
            null,
            "An unknown error occurred while processing your request.",
            true),
        request);
  }

  JsonObject kept(String key, String endpoint, String parameters, String request, long now) {
    return Fields.none()
        .set("endpoint", endpoint)
        .set("parameters", parameters)
        .set("request", request)
        .set("status", status)
        .set("body", body)
        .set("created", now)
        .set("key", key)
        .build();
  }
}
