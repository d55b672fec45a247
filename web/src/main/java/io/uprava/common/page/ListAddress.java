package io.uprava.common.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Addresses of the same list in another order or at another place. A list lives in its address
 * only: it can be sent, kept and reloaded, and no expired view can lose its filters.
 */
@Named("list")
@RequestScoped
public class ListAddress {

  private static final String CURSOR = "cursor";
  private static final String COUNT = "count";
  private static final Set<String> NO_CONDITIONS = Set.of(CURSOR, "sort", COUNT);

  @Inject HttpServletRequest request;
  @Inject PageInput input;

  /** The list with one condition changed, from its first page; empty removes the condition. */
  public String with(String name, Object value) {
    Map<String, String> conditions = conditions();
    conditions.remove(CURSOR);
    conditions.put(name, value == null ? "" : value.toString());
    return address(conditions);
  }

  /** The page that follows. */
  public String next(String cursor) {
    Map<String, String> conditions = conditions();
    conditions.put(CURSOR, cursor);
    return address(conditions);
  }

  /** The list from its first page. */
  public String first() {
    return with(CURSOR, null);
  }

  /** The list without any condition. */
  public String plain() {
    return RequestAddress.of(request);
  }

  /** The conditions as a query. */
  public String query() {
    Map<String, String> conditions = conditions();
    conditions.remove(CURSOR);
    return query(conditions);
  }

  /** As {@link #query()}, with one condition that the path of the list tells. */
  public String query(String name, Object value) {
    Map<String, String> conditions = conditions();
    conditions.remove(CURSOR);
    conditions.put(name, value.toString());
    return query(conditions);
  }

  /** What tells the rows and their order, without what tells the page. */
  public Map<String, String> rows() {
    Map<String, String> conditions = conditions();
    conditions.keySet().removeAll(Set.of(CURSOR, COUNT));
    return conditions;
  }

  /** Whose days the conditions are counted by when not by the person's, else null. */
  public String otherZone() {
    ZoneId named = input.namedZone();
    return named == null ? null : named.getId();
  }

  public boolean continued() {
    return !conditions().getOrDefault(CURSOR, "").isEmpty();
  }

  /** Whether anything narrows the list down. */
  public boolean filtered() {
    return conditions().entrySet().stream()
        .anyMatch(
            condition ->
                !condition.getValue().isBlank() && !NO_CONDITIONS.contains(condition.getKey()));
  }

  private Map<String, String> conditions() {
    Map<String, String> conditions = new LinkedHashMap<>();
    if (request.getQueryString() != null) {
      Set<String> named =
          Arrays.stream(request.getQueryString().split("&"))
              .map(part -> part.split("=", 2)[0])
              .collect(Collectors.toSet());
      request.getParameterMap().forEach((name, values) -> conditions.put(name, values[0]));
      conditions.keySet().retainAll(named);
    }
    return conditions;
  }

  private String address(Map<String, String> conditions) {
    String query = query(conditions);
    return plain() + (query.isEmpty() ? "" : "?" + query);
  }

  private static String query(Map<String, String> conditions) {
    return conditions.entrySet().stream()
        .filter(condition -> !condition.getValue().isBlank())
        .map(condition -> encoded(condition.getKey()) + "=" + encoded(condition.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
