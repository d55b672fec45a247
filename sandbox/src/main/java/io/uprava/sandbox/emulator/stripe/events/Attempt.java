package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/**
 * One sending of an event.
 *
 * @param at the second it was sent
 * @param status the answer's HTTP status, 0 when there was no answer
 * @param millis until the answer
 * @param answer the answer's body, or why there was none; cut when long
 */
public record Attempt(long at, SentAs way, int status, long millis, String answer) {

  private static final int LONGEST = 2000;

  /** Whether the endpoint took the event: any 2xx, and nothing else. */
  public boolean taken() {
    return status / 100 == 2;
  }

  /** As JSON. */
  public JsonObject json() {
    return Fields.none()
        .set("at", at)
        .set("way", way.name())
        .set("status", status)
        .set("millis", millis)
        .set("answer", answer.substring(0, Math.min(answer.length(), LONGEST)))
        .build();
  }

  static Attempt of(JsonObject json) {
    return new Attempt(
        Fields.number(json, "at"),
        SentAs.valueOf(json.getString("way")),
        (int) Fields.number(json, "status"),
        Fields.number(json, "millis"),
        json.getString("answer"));
  }
}
