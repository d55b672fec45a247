package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/**
 * A program that was registered with the provider.
 *
 * @param disableHook called when an account withdraws its consent, null for none
 */
record Integration(
    String clientId, String clientSecret, String name, String redirectUri, String disableHook) {

  static Integration of(JsonObject kept) {
    return new Integration(
        kept.getString("client_id"),
        kept.getString("client_secret"),
        kept.getString("name"),
        kept.getString("redirect_uri"),
        Fields.text(kept, "disable_hook"));
  }

  JsonObject json() {
    return Fields.none()
        .set("client_id", clientId)
        .set("client_secret", clientSecret)
        .set("name", name)
        .set("redirect_uri", redirectUri)
        .set("disable_hook", disableHook)
        .build();
  }

  /** The same with what {@code asked} has of its addresses. */
  Integration changed(JsonObject asked) {
    return new Integration(
        clientId,
        clientSecret,
        asked.getString("name", name),
        asked.getString("redirect_uri", redirectUri),
        asked.getString("disable_hook", disableHook));
  }
}
