package io.uprava.sandbox.emulator.stripe.pages;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.emulator.shared.EmulatorFrame;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.CurrencyRules;
import io.uprava.sandbox.environment.Texts;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The frame of the Stripe emulator's pages. */
final class Frame extends EmulatorFrame {

  Frame(Texts texts) {
    super(texts, "/stripe", navigation());
  }

  private static Map<String, String> navigation() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("", "stripe.nav.payments");
    pages.put("/events", "stripe.nav.events");
    pages.put("/controls", "stripe.nav.controls");
    return pages;
  }

  /** An amount field of an object, as people write it. */
  String amount(JsonObject object, String field) {
    String currency = object.getString("currency");
    int decimals = CurrencyRules.decimals(currency);
    NumberFormat format = NumberFormat.getInstance(texts().locale());
    format.setMinimumFractionDigits(decimals);
    String number = format.format(BigDecimal.valueOf(Fields.number(object, field), decimals));
    return escape(number + "\u00a0" + currency.toUpperCase(Locale.ROOT));
  }
}
