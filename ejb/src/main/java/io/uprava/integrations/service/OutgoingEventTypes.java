package io.uprava.integrations.service;

import io.uprava.common.error.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Every kind of event that can be subscribed to. */
@ApplicationScoped
public class OutgoingEventTypes {

  /** Sent by hand to try an endpoint out; goes to one subscription, whatever it wants. */
  static final String PING = "ping";

  @Inject @Any Instance<OutgoingEventCatalogue> catalogues;

  List<String> all() {
    return catalogues.stream().flatMap(c -> c.types().stream()).distinct().sorted().toList();
  }

  boolean knows(String type) {
    return all().contains(type);
  }

  /**
   * @throws RuleViolation {@code webhook-event-type-unknown}
   */
  void requireKnown(List<String> types) {
    List<String> known = all();
    for (String type : types) {
      if (!known.contains(type)) {
        throw new RuleViolation("webhook-event-type-unknown", Map.of("event", type));
      }
    }
  }
}
