package io.uprava.common.paging;

import io.uprava.common.error.RuleViolation;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a page ended: the sort values of its last row and, to break ties, its id. Opaque to
 * callers; bound to the order it was made for, so that it cannot be taken to another one.
 *
 * @param sort name of the order, for example {@code created_at.desc}
 * @param values texts of the sort values, each may be null
 */
public record Cursor(String sort, List<String> values, UUID id) {

  private static final String NULL = "~";
  private static final String SEPARATOR = ",";
  private static final int LONGEST = 4096;

  public Cursor {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  /** The position of a row; values are instants, numbers, ids, enums or texts. */
  public static Cursor at(String sort, UUID id, Object... values) {
    return new Cursor(
        sort, Arrays.stream(values).map(value -> Objects.toString(value, null)).toList(), id);
  }

  /**
   * @throws RuleViolation {@code cursor-invalid} when the text is not a cursor of this order
   */
  public static Cursor parse(String text, String sort, int values) {
    return guarded(
        () -> {
          String[] parts = decode(text).split(SEPARATOR, -1);
          if (parts.length != values + 2 || !sort.equals(plain(parts[0]))) {
            throw new IllegalArgumentException("another order");
          }
          List<String> found = Arrays.stream(parts, 2, parts.length).map(Cursor::plain).toList();
          return new Cursor(sort, found, UUID.fromString(parts[1]));
        });
  }

  /** The opaque form that callers carry from page to page. */
  public String text() {
    List<String> parts = new ArrayList<>(List.of(escaped(sort), id.toString()));
    values.forEach(value -> parts.add(escaped(value)));
    byte[] bytes = String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The sort value as text, may be null. */
  public String string(int index) {
    return values.get(index);
  }

  public Instant instant(int index) {
    return value(index, Instant::parse);
  }

  public Long number(int index) {
    return value(index, Long::valueOf);
  }

  private <T> T value(int index, Function<String, T> reading) {
    String text = values.get(index);
    return text == null ? null : guarded(() -> reading.apply(text));
  }

  private static String decode(String text) {
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("too long");
    }
    return new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
  }

  private static String escaped(String value) {
    return value == null ? NULL : URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String plain(String part) {
    return NULL.equals(part) ? null : URLDecoder.decode(part, StandardCharsets.UTF_8);
  }

  private static <T> T guarded(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new RuleViolation("cursor-invalid");
    }
  }
}
