package io.uprava.integrations.service;

import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventRepository;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What tests of the inbox do over and over. */
@Dependent
public class InboxTests {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** When {@link #age} says that an event was received. */
  static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

  @Inject WebhookInbox inbox;
  @Inject WebhookEventRepository repository;
  @Inject WebhookEventService service;
  @Inject ScriptedEvents script;
  @Inject InTransaction inTransaction;
  @Inject AsAdmin asAdmin;

  void prepare() {
    inTransaction.run(script::createTables);
  }

  static String newId() {
    return "evt_" + UUID.randomUUID().toString().replace("-", "");
  }

  /** An event about an object of its own. */
  static ReceivedEvent event(String eventId, String type) {
    return event(eventId, type, "obj_" + eventId);
  }

  static ReceivedEvent event(String eventId, String type, String objectId) {
    byte[] body =
        ("{\"email\":\"anna@example.org\",\"id\":\"" + eventId + "\"}")
            .getBytes(StandardCharsets.UTF_8);
    return new ReceivedEvent(
        ScriptedEvents.PROVIDER,
        eventId,
        type,
        objectId,
        false,
        "2026-01-01",
        body,
        "0a1b2c3d",
        WebhookEventSource.WEBHOOK);
  }

  boolean store(String eventId, String type) {
    return inbox.store(event(eventId, type));
  }

  boolean store(String eventId, String type, String objectId) {
    return inbox.store(event(eventId, type, objectId));
  }

  WebhookEventRow row(String eventId) {
    WebhookEventFilter filter = new WebhookEventFilter(null, null, null, null, null, null, eventId);
    return asAdmin.call(() -> service.list(filter, PageRequest.first())).items().get(0);
  }

  /** Waits until the event has got there, and gives it. */
  WebhookEventRow await(String eventId, WebhookEventStatus status) {
    Eventually.holds(PATIENCE, () -> row(eventId).status() == status);
    return row(eventId);
  }

  /** Waits until so many attempts failed; a killed connection may be handed out once more. */
  void awaitAttempts(String eventId, int attempts) {
    Eventually.holds(PATIENCE, () -> attempts(eventId) == attempts);
  }

  private int attempts(String eventId) {
    try {
      return row(eventId).attempts();
    } catch (EJBException lostConnection) {
      return -1;
    }
  }

  /** Makes the event as old as no other, and wipes the bodies received before a moment. */
  void age(String eventId, Instant wipedBefore) {
    inTransaction.query(
        entityManager ->
            entityManager
                .createNativeQuery(
                    "UPDATE webhook_event SET received_at = CAST(? AS timestamptz)"
                        + " WHERE provider_event_id = ?")
                .setParameter(1, LONG_AGO.toString())
                .setParameter(2, eventId)
                .executeUpdate());
    inTransaction.run(() -> repository.wipeBodiesBefore(wipedBefore, 100));
  }

  /** How often the event took effect. */
  int effects(String eventId) {
    return inTransaction.query(
        entityManager ->
            ((Number)
                    entityManager
                        .createNativeQuery("SELECT count(*) FROM test_effect WHERE event_id = ?")
                        .setParameter(1, eventId)
                        .getSingleResult())
                .intValue());
  }
}
