package io.uprava.integrations.service;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Something that integrators may want to know.
 *
 * @param type one of an {@link OutgoingEventCatalogue}, for example {@code payment.created}
 * @param subjectId what it happened to, may be null
 * @param data what is told of it, names in snake_case; nothing secret
 */
public record OutgoingEvent(String type, UUID subjectId, Map<String, ?> data) {

  public OutgoingEvent {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(data, "data");
  }
}
