package io.uprava.sandbox.emulator.stripe;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import jakarta.json.JsonObject;
import java.util.List;

/** What a form of the pages sends, as the JSON it stands for; empty fields are left out. */
final class FormJson {

  private static final List<String> WORDS =
      List.of(
          "act",
          "as",
          "charge",
          "dispute",
          "event",
          "fault",
          "method",
          "order",
          "path",
          "payment_intent",
          "reason",
          "refund",
          "session");
  private static final List<String> NUMBERS =
      List.of("amount", "copies", "days", "delay_ms", "parallel", "seconds", "times");
  private static final List<String> TRUTHS = List.of("arrived", "held", "inquiry", "twins");

  private FormJson() {}

  static JsonObject of(Parameters form) {
    Fields json = Fields.none();
    for (String word : WORDS) {
      if (form.text(word) != null) {
        json.set(word, form.text(word));
      }
    }
    for (String number : NUMBERS) {
      if (form.number(number) != null) {
        json.set(number, form.number(number).longValue());
      }
    }
    for (String truth : TRUTHS) {
      if (form.flag(truth) != null) {
        json.set(truth, form.flag(truth).booleanValue());
      }
    }
    return json.build();
  }
}
