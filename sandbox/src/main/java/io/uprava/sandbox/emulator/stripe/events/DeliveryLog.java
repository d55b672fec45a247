package io.uprava.sandbox.emulator.stripe.events;

import io.uprava.sandbox.emulator.shared.Store;
import java.util.List;
import java.util.Optional;

/** What has become of each event on its way to the endpoint. */
public final class DeliveryLog {

  private final Store store;

  DeliveryLog(Store store) {
    this.store = store;
  }

  /** Whether the endpoint has taken the event. */
  public boolean delivered(String event) {
    return find(event).filter(one -> one.state() == Delivery.State.DELIVERED).isPresent();
  }

  /** The way of an event so far. */
  public Optional<Delivery> find(String event) {
    return store.find(Delivery.KIND, event).map(Delivery::of);
  }

  /** All deliveries, the newest event first. */
  public List<Delivery> all() {
    return store.list(Delivery.KIND).stream().map(Delivery::of).toList();
  }

  Delivery save(Delivery delivery) {
    store.put(Delivery.KIND, delivery.event(), delivery.json());
    return delivery;
  }
}
