package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/**
 * A call of the provider's token endpoint, as its journal has it.
 *
 * @param presented fingerprint of what was presented, empty for nothing
 * @param issued whether new tokens were issued
 * @param status 0 when none was answered
 * @param answered whether the answer was sent to its end
 * @param begun in milliseconds since 1970
 * @param told when the answer was sent
 */
record VaultCall(
    long number,
    String host,
    boolean refresh,
    String presented,
    boolean issued,
    int status,
    boolean answered,
    long begun,
    long told) {

  private static final int TOO_MANY = 429;

  static VaultCall of(JsonObject entry) {
    long begun = Fields.number(entry, "begun_millis");
    return new VaultCall(
        Fields.number(entry, "number"),
        entry.getString("host"),
        entry.getString("grant_type").equals("refresh_token"),
        entry.getString("presented", ""),
        entry.containsKey("issued"),
        entry.getInt("status", 0),
        entry.getBoolean("answered"),
        begun,
        entry.containsKey("told_millis") ? Fields.number(entry, "told_millis") : begun);
  }

  /** Whether the provider gave tokens and sent them to the end. */
  boolean gave() {
    return answered && status == 200;
  }

  /** Whether the provider refused for good and said so to the end. */
  boolean refused() {
    return answered && status >= 400 && status < 500 && status != TOO_MANY;
  }

  /** Whether nothing may be presented again after this. */
  boolean decided() {
    return gave() || refused();
  }

  @Override
  public String toString() {
    return "call " + number + " of " + host + " with " + presented + " answered " + status;
  }
}
