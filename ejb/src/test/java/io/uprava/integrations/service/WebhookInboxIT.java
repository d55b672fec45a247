package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import io.uprava.integrations.entity.WebhookEventSource;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class WebhookInboxIT {

  @Inject InboxTests tests;
  @Inject WebhookInbox inbox;
  @Inject WebhookEventProcessing processing;
  @Inject WebhookEventWorkers workers;
  @Inject WebhookEventCheck check;
  @Inject ScriptedEvents script;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;
  @Resource ManagedExecutorService executor;

  private final String event = InboxTests.newId();

  @BeforeEach
  void prepare() {
    tests.prepare();
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void givesAnEventItsEffectRightAfterItIsStored() {
    assertThat(tests.store(event, ScriptedEvents.APPLY)).isTrue();

    WebhookEventRow row = tests.await(event, WebhookEventStatus.PROCESSED);
    assertThat(tests.effects(event)).isEqualTo(1);
    assertThat(row.outcome()).isEqualTo("applied");
    assertThat(row.subjectId()).isNotNull();
    assertThat(row.attempts()).isEqualTo(1);
    assertThat(row.signatureKey()).isEqualTo("0a1b2c3d");
    assertThat(row.livemode()).isFalse();
  }

  @Test
  void knowsADuplicateWhateverItsBodyAndWayIn() {
    tests.store(event, ScriptedEvents.APPLY);
    tests.await(event, WebhookEventStatus.PROCESSED);

    assertThat(tests.store(event, ScriptedEvents.APPLY)).isFalse();
    ReceivedEvent caughtUp =
        new ReceivedEvent(
            ScriptedEvents.PROVIDER,
            event,
            ScriptedEvents.APPLY,
            null,
            null,
            null,
            "another".getBytes(StandardCharsets.UTF_8),
            null,
            WebhookEventSource.CATCH_UP);
    assertThat(inbox.store(caughtUp)).isFalse();
    assertThat(tests.effects(event)).isEqualTo(1);
    assertThat(tests.row(event).source()).isEqualTo(WebhookEventSource.WEBHOOK);
  }

  @Test
  void ofManyEqualEventsAtOnceOneIsNew() throws Exception {
    List<Future<Boolean>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      answers.add(executor.submit(() -> tests.store(event, ScriptedEvents.APPLY)));
    }
    int added = 0;
    for (Future<Boolean> answer : answers) {
      added += answer.get(20, TimeUnit.SECONDS) ? 1 : 0;
    }

    assertThat(added).isEqualTo(1);
    tests.await(event, WebhookEventStatus.PROCESSED);
    assertThat(tests.effects(event)).isEqualTo(1);
  }

  @Test
  void staysStoredWhenTheCallersTransactionRollsBack() {
    assertThatThrownBy(
            () ->
                inTransaction.run(
                    () -> {
                      tests.store(event, ScriptedEvents.APPLY);
                      throw new RuleViolation("refused");
                    }))
        .isInstanceOf(RuleViolation.class);

    tests.await(event, WebhookEventStatus.PROCESSED);
  }

  @Test
  void severalWorkersGiveEachEventOneEffect() throws Exception {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      events.add(InboxTests.newId());
    }
    events.forEach(id -> tests.store(id, ScriptedEvents.APPLY));
    List<UUID> rows = events.stream().map(id -> tests.row(id).id()).toList();
    List<Future<?>> rivals = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rivals.add(executor.submit(() -> rows.forEach(processing::process)));
    }
    for (Future<?> rival : rivals) {
      rival.get(60, TimeUnit.SECONDS);
    }

    for (String id : events) {
      tests.await(id, WebhookEventStatus.PROCESSED);
      assertThat(tests.effects(id)).isEqualTo(1);
    }
  }

  @Test
  void aKilledTransactionLeavesNothingAndIsMadeUpFor() {
    tests.store(event, ScriptedEvents.DIE);
    tests.awaitAttempts(event, 1);
    assertThat(tests.effects(event)).isZero();
    assertThat(tests.row(event).status()).isEqualTo(WebhookEventStatus.PENDING);

    script.heal(event);
    clock.advance(Duration.ofSeconds(10));
    workers.wake();

    WebhookEventRow row = tests.await(event, WebhookEventStatus.PROCESSED);
    assertThat(tests.effects(event)).isEqualTo(1);
    assertThat(row.attempts()).isEqualTo(2);
    assertThat(row.lastError()).isNull();
  }

  @Test
  void givesUpAfterTenAttemptsAndTellsWhyWithoutSecrets() {
    tests.store(event, ScriptedEvents.FAIL);
    for (int attempt = 1; attempt < 10; attempt++) {
      tests.awaitAttempts(event, attempt);
      assertThat(tests.row(event).status()).isEqualTo(WebhookEventStatus.PENDING);
      clock.advance(Duration.ofHours(10));
      workers.wake();
    }

    WebhookEventRow row = tests.await(event, WebhookEventStatus.FAILED);
    assertThat(row.attempts()).isEqualTo(10);
    assertThat(row.lastError())
        .isEqualTo("IllegalStateException: no use: key *** of a***@example.org");
    assertThat(tests.effects(event)).isZero();
  }

  @Test
  void anEventThatNobodyUnderstandsIsUnhandled() {
    inbox.store(
        new ReceivedEvent(
            "NOBODY", event, "x", null, null, null, new byte[0], null, WebhookEventSource.WEBHOOK));

    assertThat(tests.await(event, WebhookEventStatus.UNHANDLED).outcome()).isEqualTo("no-handler");
  }

  @Test
  void waitsForAnObjectUntilItBecomesKnown() {
    String object = "obj_" + event;
    tests.store(event, ScriptedEvents.NEED, object);
    assertThat(tests.await(event, WebhookEventStatus.UNHANDLED).waitingFor()).isEqualTo(object);
    assertThat(tests.effects(event)).isZero();

    tests.store("t" + event, ScriptedEvents.TEACH, object);

    WebhookEventRow row = tests.await(event, WebhookEventStatus.PROCESSED);
    assertThat(row.waitingFor()).isNull();
    assertThat(tests.effects(event)).isEqualTo(1);
  }

  @Test
  void doesNotWaitForWhatIsKnown() {
    String object = "obj_" + event;
    tests.store("t" + event, ScriptedEvents.TEACH, object);
    tests.await("t" + event, WebhookEventStatus.PROCESSED);
    tests.store(event, ScriptedEvents.NEED, object);

    tests.await(event, WebhookEventStatus.PROCESSED);
    assertThat(tests.effects(event)).isEqualTo(1);
  }

  @Test
  void learningBetweenTheLookAndTheDecisionWakesTheEvent() {
    String object = "obj_" + event;
    CountDownLatch gate = script.holdBack(event);
    tests.store(event, ScriptedEvents.NEED, object);
    tests.store("t" + event, ScriptedEvents.TEACH, object);
    gate.countDown();

    tests.await("t" + event, WebhookEventStatus.PROCESSED);
    tests.await(event, WebhookEventStatus.PROCESSED);
    assertThat(tests.effects(event)).isEqualTo(1);
  }

  @Test
  void noneWaitsForEverWhenManyAreTaughtAndNeededInParallel() throws Exception {
    int objects = 30;
    List<Future<?>> callers = new ArrayList<>();
    for (int i = 0; i < objects; i++) {
      String object = "obj_" + i + event;
      String needing = i + event;
      callers.add(executor.submit(() -> tests.store(needing, ScriptedEvents.NEED, object)));
      callers.add(executor.submit(() -> tests.store("t" + needing, ScriptedEvents.TEACH, object)));
    }
    for (Future<?> caller : callers) {
      caller.get(30, TimeUnit.SECONDS);
    }

    for (int i = 0; i < objects; i++) {
      tests.await(i + event, WebhookEventStatus.PROCESSED);
      assertThat(tests.effects(i + event)).isEqualTo(1);
    }
  }

  @Test
  void wipesOldBodiesAndStillKnowsTheDuplicate() {
    tests.store(event, ScriptedEvents.APPLY);
    tests.await(event, WebhookEventStatus.PROCESSED);

    tests.age(event, InboxTests.LONG_AGO);
    assertThat(tests.row(event).bodyBytes()).isPositive();
    tests.age(event, InboxTests.LONG_AGO.plusMillis(1));

    assertThat(tests.row(event).bodyBytes()).isNull();
    assertThat(tests.store(event, ScriptedEvents.APPLY)).isFalse();
    assertThat(tests.effects(event)).isEqualTo(1);
  }

  @Test
  void healthTellsDepthAndAgeOfWhatIsDue() {
    tests.store(event, ScriptedEvents.FAIL);
    tests.awaitAttempts(event, 1);

    assertThat(check.name()).isEqualTo("webhook-events");
    assertThat(check.check().details()).containsKeys("depth", "oldest_seconds", "degraded");
  }
}
