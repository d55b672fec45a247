package io.uprava.integrations.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookEvent;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Has events handled anew. Handlers see to it that an event which took effect before has none the
 * second time.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.ACCOUNTANT, Scopes.WEBHOOK_EVENTS_WRITE})
public class WebhookEventReplay {

  /** Events that one replay of a range takes at most. */
  public static final int MOST_OF_A_RANGE = 10_000;

  @Inject WebhookEventRepository repository;
  @Inject AuditService audit;
  @Inject Event<WebhookEventsDue> due;
  @Inject Clock clock;

  /**
   * Has one event handled anew in the background, whatever came of it before.
   *
   * @throws NotFound {@code webhook-event-not-found}
   * @throws Conflict {@code webhook-event-body-wiped}
   */
  public void replay(UUID id, String reason) {
    String why = Reason.require(reason);
    WebhookEvent event = repository.getLocked(id);
    Map<String, Object> before = Map.of("status", event.status().name());
    event.replay(clock.instant());
    audit.record(
        AuditRecord.of("webhook-event.replayed", "webhook_event", id)
            .changed(before, Map.of("status", event.status().name()))
            .because(why));
    due.fire(new WebhookEventsDue());
  }

  /**
   * Has settled events handled anew, the oldest first, {@value #MOST_OF_A_RANGE} at most; those
   * whose body is wiped are left out.
   *
   * @return how many
   * @throws RuleViolation {@code webhook-event-status-not-settled} unless the filter names a state
   *     that is an end
   */
  public int replay(WebhookEventFilter filter, String reason) {
    String why = Reason.require(reason);
    if (filter.status() == null || filter.status() == WebhookEventStatus.PENDING) {
      throw new RuleViolation("webhook-event-status-not-settled");
    }
    int count = repository.replay(filter, MOST_OF_A_RANGE, clock.instant());
    Map<String, Object> values = described(filter);
    values.put("count", count);
    audit.record(
        AuditRecord.of("webhook-event.range-replayed", "webhook_event", null)
            .created(values)
            .because(why));
    due.fire(new WebhookEventsDue());
    return count;
  }

  private static Map<String, Object> described(WebhookEventFilter filter) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("status", filter.status());
    values.put("provider", filter.provider());
    values.put("type", filter.type());
    values.put("subject_id", filter.subjectId());
    values.put("from", filter.from());
    values.put("to", filter.to());
    values.put("q", filter.q());
    values.values().removeIf(value -> value == null);
    return values;
  }
}
