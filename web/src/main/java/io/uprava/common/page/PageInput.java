package io.uprava.common.page;

import io.uprava.common.paging.ListConditions;
import io.uprava.common.paging.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what the address of a page carries, by the name of the parameter. What cannot be read is no
 * condition: addresses are also written by hand.
 */
@RequestScoped
public class PageInput {

  @Inject ActiveLocale locale;
  @Inject HttpServletRequest request;

  /** All of it, as conditions of a list, with the days of the zone that the address names. */
  public ListConditions conditions() {
    Map<String, String> texts = new HashMap<>();
    request.getParameterMap().forEach((name, values) -> texts.put(name, values[0]));
    return new ListConditions(texts, zone());
  }

  /** The text without blanks around it, or null when nothing is left. */
  public String text(String name) {
    return stripped(request.getParameter(name));
  }

  public boolean flag(String name) {
    return Boolean.parseBoolean(text(name));
  }

  public <E extends Enum<E>> E constant(Class<E> type, String name) {
    return conditions().constant(type, name);
  }

  public UUID id(String name) {
    return conditions().id(name);
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

  /** The place in the list that the address names. */
  public PageRequest page() {
    return PageRequest.of(null, text("cursor"));
  }

  /** The zone that the address names, else the person's. */
  public ZoneId zone() {
    ZoneId named = namedZone();
    return named == null ? locale.zone() : named;
  }

  /** The zone that the address names for its days, null when it names none. */
  ZoneId namedZone() {
    try {
      String named = text("zone");
      return named == null ? null : ZoneId.of(named);
    } catch (DateTimeException unknown) {
      return null;
    }
  }

  private static String stripped(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
