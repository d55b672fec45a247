package io.uprava.common.page;

import io.uprava.common.paging.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;

/**
 * Reads what the address of a page carries, by the name of the parameter. What cannot be read is no
 * condition: addresses are also written by hand.
 */
@RequestScoped
public class PageInput {

  @Inject ActiveLocale locale;
  @Inject HttpServletRequest request;

  /** The text without blanks around it, or null when nothing is left. */
  public String text(String name) {
    String value = request.getParameter(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  public <E extends Enum<E>> E constant(Class<E> type, String name) {
    String value = text(name);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  public UUID id(String name) {
    try {
      String value = text(name);
      return value == null ? null : UUID.fromString(value);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  /**
   * Id in the address of a record's page.
   *
   * @see RecordAddressFilter
   */
  public UUID record() {
    return (UUID) request.getAttribute(RecordAddressFilter.ID);
  }

  /**
   * Name in the address of a record's page.
   *
   * @see RecordAddressFilter
   */
  public String recordName() {
    return (String) request.getAttribute(RecordAddressFilter.NAME);
  }

  /** Begin of a day in the zone that the address names, else in the person's. */
  public Instant dayBegin(String name) {
    LocalDate date = date(name);
    return date == null ? null : date.atStartOfDay(zone()).toInstant();
  }

  /** First moment after a day in the zone that the address names, else in the person's. */
  public Instant dayEnd(String name) {
    LocalDate date = date(name);
    return date == null ? null : date.plusDays(1).atStartOfDay(zone()).toInstant();
  }

  /** The place in the list that the address names. */
  public PageRequest page() {
    return PageRequest.of(null, text("cursor"));
  }

  private ZoneId zone() {
    try {
      String named = text("zone");
      return named == null ? locale.zone() : ZoneId.of(named);
    } catch (DateTimeException unknown) {
      return locale.zone();
    }
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
