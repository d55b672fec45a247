package io.uprava.connections.gateway;

import io.uprava.common.error.RemoteFailure;
import io.uprava.common.json.JsonText;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One page of a list as amoCRM gives it.
 *
 * @param items JSON objects, in their order
 * @param next what to ask for the next page; null on the last one
 */
public record HalPage(List<Map<String, Object>> items, ApiCall next) {

  private static final int NOTHING = 204;

  public HalPage {
    items = List.copyOf(items);
  }

  /**
   * Reads an answer; nothing found is 204 without a body there. The next page has to be at the
   * account's own host.
   *
   * @param list name of the list within {@code _embedded}
   * @throws RemoteFailure {@code provider-answer-unreadable}
   */
  public static HalPage of(ApiAnswer answer, String list) {
    if (answer.status() == NOTHING || answer.body().isBlank()) {
      return new HalPage(List.of(), null);
    }
    try {
      Map<String, Object> body = JsonText.read(answer.body());
      return new HalPage(items(body, list), next(body, answer.host()));
    } catch (RuntimeException malformed) {
      throw new RemoteFailure("provider-answer-unreadable", Map.of());
    }
  }

  private static List<Map<String, Object>> items(Map<String, Object> body, String list) {
    if (member(body, "_embedded").get(list) instanceof List<?> items) {
      return items.stream().map(HalPage::object).toList();
    }
    throw new IllegalArgumentException("no list " + list);
  }

  private static ApiCall next(Map<String, Object> body, String host) {
    if (!(member(member(body, "_links"), "next").get("href") instanceof String href)) {
      return null;
    }
    URI address = URI.create(href);
    boolean there =
        "https".equals(address.getScheme())
            && host.equals(address.getHost())
            && address.getPort() == -1
            && address.getRawUserInfo() == null
            && address.getRawPath().startsWith("/");
    if (!there) {
      throw new IllegalArgumentException("the next page is elsewhere");
    }
    return new ApiCall(address.getRawPath().substring(1), address.getRawQuery());
  }

  private static Map<String, Object> member(Map<String, Object> of, String name) {
    Object value = of.get(name);
    return value == null ? Map.of() : object(value);
  }

  /** JSON objects are maps by their names. */
  private static Map<String, Object> object(Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .filter(entry -> entry.getValue() != null)
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> entry.getKey().toString(), Map.Entry::getValue));
    }
    throw new IllegalArgumentException("not an object");
  }
}
