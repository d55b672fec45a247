package io.uprava.clients.service;

import io.uprava.clients.entity.ClientAddressKind;
import io.uprava.clients.repository.ReadClient;
import io.uprava.clients.repository.ReadClient.Address;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a contact as amoCRM and Kommo write one; what is not as documented is left out. */
final class AmoContact {

  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_VALUE = 200;
  private static final int MOST_ADDRESSES = 20;

  private AmoContact() {}

  /**
   * @param region whose telephone numbers are written without a country code; null for none
   * @return empty for something without an id
   */
  static Optional<ReadClient> read(Map<String, Object> contact, String region) {
    if (!(contact.get("id") instanceof Number id)) {
      return Optional.empty();
    }
    List<Address> addresses = addresses(contact, region);
    return Optional.of(
        new ReadClient(
            Long.toString(id.longValue()),
            name(contact),
            Instant.ofEpochSecond(changed(contact)),
            Boolean.TRUE.equals(contact.get("is_deleted")),
            addresses));
  }

  /** Seconds since 1970 of the last change; 0 when the contact does not tell. */
  static long changed(Map<String, Object> contact) {
    return contact.get("updated_at") instanceof Number seconds
        ? Math.max(0, seconds.longValue())
        : 0;
  }

  private static String name(Map<String, Object> contact) {
    String name = text(contact.get("name"), LONGEST_NAME);
    return name.isEmpty()
        ? text(
            Stream.of(contact.get("first_name"), contact.get("last_name"))
                .map(part -> text(part, LONGEST_NAME))
                .filter(part -> !part.isEmpty())
                .reduce((first, last) -> first + " " + last)
                .orElse(""),
            LONGEST_NAME)
        : name;
  }

  private static List<Address> addresses(Map<String, Object> contact, String region) {
    List<Address> found = new ArrayList<>();
    for (Map<?, ?> field : objects(contact.get("custom_fields_values"))) {
      kind(field.get("field_code"))
          .ifPresent(
              kind ->
                  objects(field.get("values")).stream()
                      .map(value -> text(value.get("value"), LONGEST_VALUE))
                      .map(value -> address(kind, value, region))
                      .filter(address -> !address.normal().isEmpty())
                      .forEach(found::add));
    }
    return distinct(found);
  }

  private static List<Address> distinct(List<Address> all) {
    List<Address> kept = new ArrayList<>();
    for (Address one : all) {
      boolean known =
          kept.stream()
              .anyMatch(other -> other.kind() == one.kind() && other.normal().equals(one.normal()));
      if (!known && kept.size() < MOST_ADDRESSES) {
        kept.add(one);
      }
    }
    return kept;
  }

  private static Optional<ClientAddressKind> kind(Object code) {
    return Stream.of(ClientAddressKind.values())
        .filter(kind -> kind.name().equals(code))
        .findFirst();
  }

  private static Address address(ClientAddressKind kind, String value, String region) {
    String normal =
        kind == ClientAddressKind.PHONE
            ? ClientAddresses.phone(value, region)
            : ClientAddresses.email(value);
    return new Address(kind, value, normal);
  }

  private static List<Map<?, ?>> objects(Object list) {
    if (!(list instanceof List<?> items)) {
      return List.of();
    }
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> object) {
        objects.add(object);
      }
    }
    return objects;
  }

  /** What databases take, without blanks around it. */
  private static String text(Object value, int longest) {
    String text = Objects.toString(value, "").replace("\0", "").strip();
    return text.codePointCount(0, text.length()) <= longest
        ? text
        : text.substring(0, text.offsetByCodePoints(0, longest));
  }
}
