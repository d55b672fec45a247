package io.uprava.common.rest;

import io.uprava.common.rest.Failure.FieldFault;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Reads query parameters, which are absent or blank more often than not, and collects what cannot
 * be read: JAX-RS itself would answer a bad one with 404.
 */
public final class QueryFields {

  private final List<FieldFault> faults = new ArrayList<>();

  /** The text, null when absent or blank. */
  public String text(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  public Integer number(String name, String value) {
    return read(name, "not-a-number", value, Integer::valueOf);
  }

  /** A number that may exceed two thousand million, such as a position or minor units. */
  public Long longNumber(String name, String value) {
    return read(name, "not-a-number", value, Long::valueOf);
  }

  public UUID id(String name, String value) {
    return read(name, "not-an-id", value, UUID::fromString);
  }

  /** A moment, or a date for its beginning in UTC. */
  public Instant moment(String name, String value) {
    return read(name, "not-a-time", value, QueryFields::moment);
  }

  /** A date without a time. */
  public LocalDate day(String name, String value) {
    return read(name, "not-a-time", value, LocalDate::parse);
  }

  /** The constant of that name, whatever its case. */
  public <E extends Enum<E>> E constant(String name, String value, Class<E> type) {
    return read(name, "unknown-value", value, text -> Constants.require(type, text));
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidFields with every fault seen
   */
  public void refuseFaults() {
    if (!faults.isEmpty()) {
      throw new InvalidFields(faults);
    }
  }

  private static Instant moment(String text) {
    return text.length() == "2026-01-31".length()
        ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
        : Instant.parse(text);
  }

  private <T> T read(String name, String code, String value, Function<String, T> reading) {
    String text = text(value);
    if (text == null) {
      return null;
    }
    try {
      return reading.apply(text);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      faults.add(new FieldFault(name, code, Map.of(), code));
      return null;
    }
  }
}
