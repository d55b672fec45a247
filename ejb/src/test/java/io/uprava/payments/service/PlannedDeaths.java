package io.uprava.payments.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The events whose handling is to die once. */
@ApplicationScoped
public class PlannedDeaths {

  private final Set<String> planned = ConcurrentHashMap.newKeySet();

  void plan(String eventId) {
    planned.add(eventId);
  }

  /** Whether the handling of that event dies now; the next time it lives. */
  boolean takes(String eventId) {
    return planned.remove(eventId);
  }

  boolean left() {
    return !planned.isEmpty();
  }
}
