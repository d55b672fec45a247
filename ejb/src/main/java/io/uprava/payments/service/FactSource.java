package io.uprava.payments.service;

import java.util.UUID;

/**
 * Where a sight of the provider's objects comes from.
 *
 * @param eventId the inbound event, null for our own calls and for reading back
 * @param proof how it proved itself: {@code verified}, {@code catch-up}, {@code answer}, {@code
 *     read-back}
 */
record FactSource(UUID eventId, String proof) {

  static FactSource answer() {
    return new FactSource(null, "answer");
  }

  static FactSource readBack() {
    return new FactSource(null, "read-back");
  }
}
