package io.uprava.sandbox.emulator.stripe.events;

/** In which order held events are released. */
public enum Order {
  AS_HAPPENED,
  REVERSED,
  SHUFFLED
}
