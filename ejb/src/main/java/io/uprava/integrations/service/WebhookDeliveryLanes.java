package io.uprava.integrations.service;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many calls this node makes to one endpoint at the same time: a slow one holds up itself. */
final class WebhookDeliveryLanes {

  private final int width;
  private final ConcurrentMap<UUID, Integer> busy = new ConcurrentHashMap<>();

  WebhookDeliveryLanes(int width) {
    this.width = width;
  }

  /** Takes a lane if one is free. */
  boolean enter(UUID subscriptionId) {
    boolean[] entered = {false};
    busy.compute(
        subscriptionId,
        (id, now) -> {
          int taken = now == null ? 0 : now;
          entered[0] = taken < width;
          return entered[0] ? taken + 1 : taken;
        });
    return entered[0];
  }

  void leave(UUID subscriptionId) {
    busy.computeIfPresent(subscriptionId, (id, taken) -> taken == 1 ? null : taken - 1);
  }
}
