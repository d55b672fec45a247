package io.uprava.servers;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What Stripe sends of the payments: each event is stored once and takes effect once. */
final class WatchedEvents extends Watched {

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String WAITING =
      "SELECT provider_event_id FROM webhook_event WHERE status = 'PENDING'";
  private static final String EFFECTIVE =
      "SELECT substr(fact_key, 7) FROM payment_event_audit WHERE fact_key LIKE 'event:%'";

  private final Server server;
  private List<String> known = List.of();
  private List<String> fresh = List.of();

  WatchedEvents(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "events";
  }

  @Override
  long count() {
    return fresh.size();
  }

  @Override
  void begin() {
    known = sent();
  }

  @Override
  void lookBack() throws Exception {
    fresh = new ArrayList<>(sent());
    fresh.removeAll(known);
    try {
      Patience.await("all events were taken", PATIENCE, () -> missing(stored()).isEmpty());
      Patience.await("all events were handled", PATIENCE, this::allHandled);
    } catch (AssertionError never) {
      lost(never.getMessage());
    }
    missing(stored()).forEach(event -> lost(event + " never arrived"));
    List<String> effective = server.database().texts(EFFECTIVE);
    missing(effective).forEach(event -> lost(event + " took no effect"));
    for (String event : fresh) {
      long times = effective.stream().filter(event::equals).count();
      lostUnless(times <= 1, event + " took effect " + times + " times");
    }
  }

  private List<String> missing(List<String> from) {
    List<String> missing = new ArrayList<>(fresh);
    missing.removeAll(from);
    return missing;
  }

  private List<String> stored() throws Exception {
    return server.database().texts("SELECT provider_event_id FROM webhook_event");
  }

  /** Lets the time pass after which things are tried again. */
  private boolean allHandled() throws Exception {
    server
        .database()
        .execute("UPDATE webhook_event SET next_attempt_at = now() WHERE next_attempt_at > now()");
    return Collections.disjoint(server.database().texts(WAITING), fresh);
  }

  private List<String> sent() {
    return server.stripe().stripe().acts().all("event").stream()
        .map(event -> event.getString("id"))
        .toList();
  }
}
