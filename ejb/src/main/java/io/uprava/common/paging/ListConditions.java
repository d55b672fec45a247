package io.uprava.common.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What a list is narrowed down by, as texts with names: from the address of a page, or from the
 * parameters of a report. Each list has one function that makes its filter of them, so that a page
 * and the export of the same conditions hold the same rows. What cannot be read is no condition:
 * addresses are also written by hand.
 *
 * @param texts by name, without what is empty
 * @param zone in which days begin
 */
public record ListConditions(Map<String, String> texts, ZoneId zone) {

  private static final String SEPARATOR = ",";

  public ListConditions {
    Map<String, String> given = new HashMap<>(texts);
    given.values().removeIf(text -> text == null || text.isBlank());
    given.replaceAll((name, text) -> text.strip());
    texts = Map.copyOf(given);
  }

  /** The same with one more. */
  public ListConditions with(String name, Object value) {
    Map<String, String> more = new HashMap<>(texts);
    more.put(name, value == null ? null : value.toString());
    return new ListConditions(more, zone);
  }

  /** The text without blanks around it, or null when nothing is left. */
  public String text(String name) {
    return texts.get(name);
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  /** The constant of that name, also in lower case and with points or dashes; or null. */
  public <E extends Enum<E>> E constant(Class<E> type, String name) {
    return constants(type, name).stream().findFirst().orElse(null);
  }

  /** The constants whose names are there, with commas between them. */
  public <E extends Enum<E>> List<E> constants(Class<E> type, String name) {
    String value = text(name);
    if (value == null) {
      return List.of();
    }
    List<String> wanted =
        Arrays.stream(value.split(SEPARATOR))
            .map(one -> one.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace('.', '_'))
            .toList();
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> wanted.contains(constant.name()))
        .toList();
  }

  public UUID id(String name) {
    try {
      String value = text(name);
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /** First moment of a day. */
  public Instant dayBegin(String name) {
    LocalDate date = date(name);
    return date == null ? null : date.atStartOfDay(zone).toInstant();
  }

  /** First moment after a day. */
  public Instant dayEnd(String name) {
    LocalDate date = date(name);
    return date == null ? null : date.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private LocalDate date(String name) {
    try {
      String value = text(name);
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
