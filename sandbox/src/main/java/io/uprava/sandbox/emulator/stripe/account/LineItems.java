package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.List;

/**
 * What is being paid for.
 *
 * @param total in minor units of the currency
 */
record LineItems(JsonArray items, long total, String currency) {

  /** Reads {@code line_items}, which have to carry their price in {@code price_data}. */
  static LineItems of(Parameters asked) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    long total = 0;
    String currency = null;
    for (int i = 0; i == 0 || asked.text("line_items." + i + ".quantity") != null; i++) {
      String item = "line_items." + i + ".";
      long quantity = quantity(asked, item);
      String each = asked.required(item + "price_data.currency");
      CurrencyRules.requireKnown(each, "line_items[" + i + "][price_data][currency]");
      if (currency != null && !currency.equals(each)) {
        throw StripeError.parameter(
            null, "line_items", "All line items must have the same currency");
      }
      currency = each;
      asked.required(item + "price_data.unit_amount");
      long amount = asked.number(item + "price_data.unit_amount");
      if (amount < 0) {
        throw StripeError.parameter(
            "parameter_invalid_integer",
            "line_items[" + i + "][price_data][unit_amount]",
            "This value must be greater than or equal to 0.");
      }
      total = Math.addExact(total, Math.multiplyExact(amount, quantity));
      items.add(
          item(asked.required(item + "price_data.product_data.name"), amount, quantity, each));
    }
    return new LineItems(items.build(), total, currency);
  }

  private static long quantity(Parameters asked, String item) {
    if (asked.text(item + "price") != null) {
      throw StripeError.missing("price", asked.text(item + "price"), "line_items[0][price]");
    }
    if (asked.text(item + "price_data.currency") == null) {
      throw StripeError.parameter(
          "parameter_missing", "line_items", "Missing required param: line_items.");
    }
    Long quantity = asked.number(item + "quantity");
    if (quantity == null || quantity < 1) {
      throw StripeError.parameter(
          "parameter_invalid_integer",
          item.replace("s.", "s[").replaceFirst("\\.$", "][quantity]"),
          "Quantity is required and must be at least 1.");
    }
    return quantity;
  }

  private static Fields itemFields(String name, long amount, long quantity, String currency) {
    return Fields.none()
        .set("id", Ids.next("li"))
        .set("object", "item")
        .set("amount_subtotal", amount * quantity)
        .set("amount_total", amount * quantity)
        .set("currency", currency)
        .set("description", name)
        .set("quantity", quantity);
  }

  private static jakarta.json.JsonObject item(
      String name, long amount, long quantity, String currency) {
    return itemFields(name, amount, quantity, currency).build();
  }

  /** The names of all items. */
  List<String> names() {
    return items.getValuesAs(jakarta.json.JsonObject.class).stream()
        .map(item -> item.getString("description"))
        .toList();
  }
}
