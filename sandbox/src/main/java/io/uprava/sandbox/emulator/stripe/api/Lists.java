package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.account.Parameters;
import io.uprava.sandbox.emulator.stripe.account.StripeError;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Objects;

/** Lists as Stripe pages through them: newest first, with ids for cursors. */
final class Lists {

  private static final int USUAL = 10;
  private static final int MOST = 100;

  private Lists() {}

  /** One page of {@code all}, which are in order already. */
  static JsonObject page(List<JsonObject> all, Call call) {
    Parameters asked = call.parameters();
    Long limit = asked.number("limit");
    if (limit != null && (limit < 1 || limit > MOST)) {
      throw StripeError.parameter(
          "parameter_invalid_integer", "limit", "The limit must be from 1 to 100");
    }
    int size = limit == null ? USUAL : limit.intValue();
    String before = asked.text("ending_before");
    int from = 0;
    int to;
    boolean more;
    if (before != null) {
      to = position(all, before, "ending_before");
      from = Math.max(0, to - size);
      more = from > 0;
    } else {
      String after = asked.text("starting_after");
      from = after == null ? 0 : position(all, after, "starting_after") + 1;
      to = Math.min(all.size(), from + size);
      more = to < all.size();
    }
    return list(all.subList(from, to), more, call.path());
  }

  private static int position(List<JsonObject> all, String id, String param) {
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).getString("id").equals(id)) {
        return i;
      }
    }
    throw StripeError.parameter("resource_missing", param, "No such object: '" + id + "'");
  }

  static JsonObject list(List<JsonObject> items, boolean more, String path) {
    JsonArrayBuilder data = Json.createArrayBuilder();
    items.forEach(data::add);
    return Fields.none()
        .set("object", "list")
        .set("data", data.build())
        .set("has_more", more)
        .set("url", path)
        .build();
  }

  /** Those of {@code all} whose fields are as asked, where anything is asked of them. */
  static List<JsonObject> matching(List<JsonObject> all, Parameters asked, String... fields) {
    return all.stream()
        .filter(one -> within(Fields.number(one, "created"), asked))
        .filter(one -> List.of(fields).stream().allMatch(field -> fits(one, field, asked)))
        .toList();
  }

  private static boolean fits(JsonObject object, String field, Parameters asked) {
    String wanted = asked.text(field);
    return wanted == null || Objects.equals(wanted, Fields.text(object, field));
  }

  private static boolean within(long created, Parameters asked) {
    Long exactly = asked.number("created");
    Long above = asked.number("created.gt");
    Long from = asked.number("created.gte");
    Long below = asked.number("created.lt");
    Long to = asked.number("created.lte");
    return (exactly == null || created == exactly)
        && (above == null || created > above)
        && (from == null || created >= from)
        && (below == null || created < below)
        && (to == null || created <= to);
  }
}
