package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class WebhookEventReplayIT {

  private static final String WHY = "the accountant asked for it";

  @Inject InboxTests tests;
  @Inject WebhookEventReplay replay;
  @Inject WebhookEventDryRun dryRun;
  @Inject WebhookEventService service;
  @Inject AuditService audit;
  @Inject ScriptedEvents script;
  @Inject AsAdmin asAdmin;

  private final String event = InboxTests.newId();

  @BeforeEach
  void prepare() {
    tests.prepare();
  }

  @Test
  void aRehearsalTellsWhatWouldHappenAndChangesNothing() {
    tests.store(event, ScriptedEvents.APPLY);
    WebhookEventRow before = tests.await(event, WebhookEventStatus.PROCESSED);

    WebhookEventRehearsal rehearsal = rehearse(before.id());

    assertThat(rehearsal.status()).isEqualTo(WebhookEventStatus.PROCESSED);
    assertThat(rehearsal.summary()).isEqualTo("applied");
    assertThat(rehearsal.subjectId()).isEqualTo(before.subjectId());
    assertThat(rehearsal.error()).isNull();
    assertThat(tests.row(event)).isEqualTo(before);
    assertThat(tests.effects(event)).isEqualTo(1);
    assertThat(entries(before.id())).isEmpty();
  }

  @Test
  void aRehearsalTellsWhyItWouldFail() {
    tests.store(event, ScriptedEvents.FAIL);
    tests.awaitAttempts(event, 1);
    WebhookEventRow before = tests.row(event);

    WebhookEventRehearsal rehearsal = rehearse(before.id());

    assertThat(rehearsal.status()).isNull();
    assertThat(rehearsal.error())
        .isEqualTo("IllegalStateException: no use: key *** of a***@example.org");
    assertThat(tests.row(event)).isEqualTo(before);
    assertThat(tests.effects(event)).isZero();
  }

  @Test
  void replaysASetAsideEventAndRemembersWhoAskedForIt() {
    tests.store(event, ScriptedEvents.PARK);
    WebhookEventRow parked = tests.await(event, WebhookEventStatus.PARKED);
    assertThat(parked.outcome()).isEqualTo("set-aside");

    replay(parked.id());

    WebhookEventRow again = tests.await(event, WebhookEventStatus.PARKED);
    assertThat(again.processedAt()).isAfter(parked.processedAt());
    AuditEntryView entry = entries(parked.id()).get(0);
    assertThat(entry.action()).isEqualTo("webhook-event.replayed");
    assertThat(entry.reason()).isEqualTo(WHY);
    assertThat(entry.oldValue()).containsEntry("status", "PARKED");
  }

  @Test
  void replaysARangeAndLeavesTheOthers() {
    String failing = InboxTests.newId();
    String object = "obj_" + event;
    tests.store(event, ScriptedEvents.NEED, object);
    tests.store(failing, ScriptedEvents.PARK, object);
    WebhookEventRow waiting = tests.await(event, WebhookEventStatus.UNHANDLED);
    WebhookEventRow parked = tests.await(failing, WebhookEventStatus.PARKED);

    int count =
        asAdmin.call(() -> replay.replay(filter(WebhookEventStatus.UNHANDLED, object), WHY));

    assertThat(count).isEqualTo(1);
    WebhookEventRow again = tests.await(event, WebhookEventStatus.UNHANDLED);
    assertThat(again.waitingFor()).isEqualTo(waiting.waitingFor());
    assertThat(tests.row(failing)).isEqualTo(parked);
  }

  @Test
  void refusesWhatCannotBeReplayed() {
    tests.store(event, ScriptedEvents.APPLY);
    WebhookEventRow row = tests.await(event, WebhookEventStatus.PROCESSED);

    assertThatThrownBy(() -> asAdmin.call(() -> replay.replay(filter(null, event), WHY)))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("webhook-event-status-not-settled");
    assertThatThrownBy(() -> rehearse(UUID.randomUUID())).isInstanceOf(NotFound.class);
    tests.age(event, InboxTests.LONG_AGO.plusMillis(1));
    assertThatThrownBy(() -> replay(row.id()))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("webhook-event-body-wiped");
    assertThatThrownBy(() -> rehearse(row.id())).isInstanceOf(Conflict.class);
    assertThat(asAdmin.call(() -> service.get(row.id())).body()).isNull();
  }

  @Test
  void showsTheBodyMasked() {
    tests.store(event, ScriptedEvents.APPLY);
    UUID id = tests.row(event).id();

    String body = asAdmin.call(() -> service.get(id)).body();

    assertThat(body).contains("a***@example.org", event).doesNotContain("anna@");
  }

  @Test
  void strangersSeeNothing() {
    assertThatThrownBy(() -> service.queue()).isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> dryRun.rehearse(UUID.randomUUID()))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void pagesThroughAListWithoutLossOrRepetition() {
    String object = "obj_" + event;
    for (int i = 0; i < 7; i++) {
      tests.store(i + event, ScriptedEvents.PARK, object);
      tests.await(i + event, WebhookEventStatus.PARKED);
    }
    PageOf<WebhookEventRow> first = list(object, new PageRequest(4, null));
    PageOf<WebhookEventRow> second = list(object, new PageRequest(4, first.nextCursor()));

    assertThat(first.items()).hasSize(4);
    assertThat(second.nextCursor()).isNull();
    assertThat(
            Stream.concat(first.items().stream(), second.items().stream())
                .map(WebhookEventRow::eventId))
        .containsExactly(
            "6" + event,
            "5" + event,
            "4" + event,
            "3" + event,
            "2" + event,
            "1" + event,
            "0" + event);
    assertThat(asAdmin.call(() -> service.count(filter(WebhookEventStatus.PARKED, object))))
        .isEqualTo(7);
    assertThat(asAdmin.call(() -> service.queue()).parked()).isGreaterThanOrEqualTo(7);
  }

  private PageOf<WebhookEventRow> list(String q, PageRequest page) {
    return asAdmin.call(() -> service.list(filter(null, q), page));
  }

  private WebhookEventRehearsal rehearse(UUID id) {
    return asAdmin.call(() -> dryRun.rehearse(id));
  }

  private void replay(UUID id) {
    asAdmin.call(
        () -> {
          replay.replay(id, WHY);
          return null;
        });
  }

  private List<AuditEntryView> entries(UUID id) {
    AuditFilter filter =
        new AuditFilter(null, null, null, null, "webhook_event", id.toString(), null, null);
    return asAdmin.call(() -> audit.list(filter, PageRequest.first())).items();
  }

  private static WebhookEventFilter filter(WebhookEventStatus status, String q) {
    return new WebhookEventFilter(status, null, null, null, null, null, q);
  }
}
