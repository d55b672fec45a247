package io.uprava.integrations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The handler of a provider that only tests have. The type of an event tells what it does, and its
 * effect is a row in a table of the test's own.
 */
@ApplicationScoped
public class ScriptedEvents implements WebhookEventHandler {

  static final String PROVIDER = "TEST";
  static final String APPLY = "test.apply";
  static final String FAIL = "test.fail";
  static final String DIE = "test.die";
  static final String PARK = "test.park";
  static final String NEED = "test.need";
  static final String TEACH = "test.teach";

  private static final String EFFECTS =
      "CREATE TABLE IF NOT EXISTS test_effect (event_id text, subject_id uuid, said text)";
  private static final String KNOWN =
      "CREATE TABLE IF NOT EXISTS test_known (object_id text PRIMARY KEY)";

  @PersistenceContext EntityManager entityManager;

  @Inject WebhookInbox inbox;

  private final Map<String, Boolean> healed = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

  void createTables() {
    entityManager.createNativeQuery(EFFECTS).executeUpdate();
    entityManager.createNativeQuery(KNOWN).executeUpdate();
  }

  /** From now on an event that failed or died takes effect. */
  void heal(String eventId) {
    healed.put(eventId, true);
  }

  /** Has the handling of the event wait after its look at the object. */
  CountDownLatch holdBack(String eventId) {
    CountDownLatch gate = new CountDownLatch(1);
    gates.put(eventId, gate);
    return gate;
  }

  @Override
  public String provider() {
    return PROVIDER;
  }

  @Override
  public HandlingOutcome handle(WebhookEventContent event) {
    return switch (event.type()) {
      case APPLY -> effect(event);
      case FAIL -> healed.containsKey(event.eventId()) ? effect(event) : fail(event);
      case DIE -> healed.containsKey(event.eventId()) ? effect(event) : die(event);
      case PARK -> HandlingOutcome.parked("set-aside");
      case NEED -> need(event);
      case TEACH -> teach(event);
      default -> HandlingOutcome.unhandled("unknown-type");
    };
  }

  private HandlingOutcome effect(WebhookEventContent event) {
    UUID subject = UUID.nameUUIDFromBytes(event.eventId().getBytes(StandardCharsets.UTF_8));
    entityManager
        .createNativeQuery("INSERT INTO test_effect VALUES (?, CAST(? AS uuid), ?)")
        .setParameter(1, event.eventId())
        .setParameter(2, subject.toString())
        .setParameter(3, new String(event.body(), StandardCharsets.UTF_8))
        .executeUpdate();
    return HandlingOutcome.processed(subject, "applied");
  }

  private HandlingOutcome fail(WebhookEventContent event) {
    effect(event);
    throw new IllegalStateException("no use: key sk_test_4eC39 of anna@example.org");
  }

  /** Makes an effect, and then the database ends the session as if the node had died. */
  private HandlingOutcome die(WebhookEventContent event) {
    effect(event);
    entityManager
        .createNativeQuery("SELECT CAST(pg_terminate_backend(pg_backend_pid()) AS text)")
        .getSingleResult();
    return HandlingOutcome.unhandled("never-reached");
  }

  private HandlingOutcome need(WebhookEventContent event) {
    inbox.lock(PROVIDER, event.objectId());
    boolean known =
        !entityManager
            .createNativeQuery("SELECT 1 FROM test_known WHERE object_id = ?")
            .setParameter(1, event.objectId())
            .getResultList()
            .isEmpty();
    pass(gates.get(event.eventId()));
    return known ? effect(event) : HandlingOutcome.waiting(event.objectId(), "unknown-object");
  }

  private HandlingOutcome teach(WebhookEventContent event) {
    inbox.wake(PROVIDER, event.objectId());
    entityManager
        .createNativeQuery("INSERT INTO test_known VALUES (?) ON CONFLICT DO NOTHING")
        .setParameter(1, event.objectId())
        .executeUpdate();
    return effect(event);
  }

  private static void pass(CountDownLatch gate) {
    try {
      if (gate != null && !gate.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the test forgot to open the gate");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
