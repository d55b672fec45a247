package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.JsonArrays;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One page of a list of contacts, filtered and ordered as the query asks. */
final class ContactPage {

  private static final int USUAL = 50;
  private static final int MOST = 250;

  private final Map<String, String> query;
  private final String base;
  private final int page;
  private final int limit;

  /**
   * @param base address of the list without a query
   */
  ContactPage(Map<String, String> query, String base) {
    this.query = query;
    this.base = base;
    this.page = Math.max(1, Integer.parseInt(query.getOrDefault("page", "1")));
    int wanted = Integer.parseInt(query.getOrDefault("limit", Integer.toString(USUAL)));
    this.limit = wanted < 1 ? USUAL : Math.min(MOST, wanted);
  }

  /** The page, or nothing when there is nothing on it. */
  Optional<JsonObject> of(List<JsonObject> all) {
    List<JsonObject> fitting = all.stream().filter(this::fits).sorted(order()).toList();
    int from = (page - 1) * limit;
    if (from >= fitting.size()) {
      return Optional.empty();
    }
    int to = Math.min(fitting.size(), from + limit);
    Fields links = Fields.of(self(address(page)));
    if (to < fitting.size()) {
      links.set("next", Fields.none().set("href", address(page + 1)));
    }
    List<JsonObject> shown =
        fitting.subList(from, to).stream().map(one -> linked(one, base)).toList();
    return Optional.of(
        Fields.none()
            .set("_page", page)
            .set("_links", links)
            .set("_embedded", Fields.none().set("contacts", JsonArrays.of(shown)))
            .build());
  }

  private boolean fits(JsonObject contact) {
    long updated = Fields.number(contact, "updated_at");
    return updated >= number("filter[updated_at][from]", 0)
        && updated <= number("filter[updated_at][to]", Long.MAX_VALUE)
        && fitsId(Fields.number(contact, "id"))
        && contact
            .toString()
            .toLowerCase(Locale.ROOT)
            .contains(query.getOrDefault("query", "").toLowerCase(Locale.ROOT));
  }

  private boolean fitsId(long id) {
    List<String> wanted =
        query.entrySet().stream()
            .filter(one -> one.getKey().matches("filter\\[id]\\[?\\d*]?"))
            .map(Map.Entry::getValue)
            .toList();
    return wanted.isEmpty() || wanted.contains(Long.toString(id));
  }

  private long number(String name, long usual) {
    String value = query.get(name);
    return value == null ? usual : Long.parseLong(value);
  }

  private Comparator<JsonObject> order() {
    String field = query.containsKey("order[updated_at]") ? "updated_at" : "id";
    Comparator<JsonObject> order =
        Comparator.<JsonObject>comparingLong(one -> Fields.number(one, field))
            .thenComparingLong(one -> Fields.number(one, "id"));
    return "desc".equals(query.get("order[" + field + "]")) ? order.reversed() : order;
  }

  private String address(int other) {
    Map<String, String> parameters = new LinkedHashMap<>(new TreeMap<>(query));
    parameters.put("page", Integer.toString(other));
    parameters.put("limit", Integer.toString(limit));
    StringBuilder address = new StringBuilder(base);
    parameters.forEach(
        (name, value) ->
            address
                .append(address.length() == base.length() ? '?' : '&')
                .append(encode(name))
                .append('=')
                .append(encode(value)));
    return address.toString();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** A contact as it is answered, with the address of its own. */
  static JsonObject linked(JsonObject contact, String list) {
    return Fields.of(contact)
        .set("_links", self(list + "/" + Fields.number(contact, "id")))
        .set(
            "_embedded",
            Fields.none()
                .set("tags", Json.createArrayBuilder().build())
                .set("companies", Json.createArrayBuilder().build()))
        .build();
  }

  static JsonObject self(String address) {
    return Fields.none().set("self", Fields.none().set("href", address)).build();
  }
}
