package io.uprava.integrations.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.integrations.entity.WebhookSubscription;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who is told of which events. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_WRITE})
public class WebhookSubscriptionService {

  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookSubscriptionSecrets secrets;
  @Inject WebhookTargets targets;
  @Inject WebhookSubscriptionAudit audit;
  @Inject Clock clock;

  /** Every subscription, the newest first. */
  @RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_READ})
  public PageOf<WebhookSubscriptionView> list(PageRequest page) {
    return subscriptions.page(page).map(WebhookSubscriptionView::of);
  }

  /**
   * @throws NotFound {@code webhook-subscription-not-found}
   */
  @RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_READ})
  public WebhookSubscriptionView get(UUID id) {
    return subscriptions.find(id).map(WebhookSubscriptionView::of).orElseThrow(this::none);
  }

  /** The kinds of events there are. */
  @RolesAllowed({Roles.ADMIN, Scopes.WEBHOOKS_READ})
  public List<String> eventTypes() {
    return targets.eventTypes();
  }

  /**
   * Subscribes; events that happen from now on are sent.
   *
   * @throws RuleViolation {@code webhook-event-type-unknown} or what {@link
   *     WebhookSubscriptionUrl#normalise} throws
   */
  public WebhookSubscriptionSecret create(@Valid WebhookSubscriptionCommand command) {
    WebhookSubscription subscription =
        new WebhookSubscription(
            targets.target(command.url(), command.eventTypes(), command.description()),
            clock.instant());
    String secret = secrets.begin(subscription);
    subscriptions.add(subscription);
    audit.created(subscription);
    return new WebhookSubscriptionSecret(WebhookSubscriptionView.of(subscription), secret);
  }

  /**
   * @param expectedVersion null when the caller does not mind which one is stored
   * @throws RuleViolation as {@link #create}
   */
  public WebhookSubscriptionView update(
      UUID id, WebhookSubscriptionPatch patch, Long expectedVersion) {
    WebhookSubscription subscription = locked(id);
    if (expectedVersion != null) {
      subscription.requireVersion(expectedVersion);
    }
    Map<String, Object> before = WebhookSubscriptionAudit.values(subscription);
    subscription.change(
        targets.target(
            patch.url() == null ? subscription.url() : patch.url(),
            patch.eventTypes() == null ? subscription.eventTypes() : patch.eventTypes(),
            patch.description() == null ? subscription.description() : patch.description()),
        clock.instant());
    subscriptions.flush();
    audit.changed(subscription, before);
    return WebhookSubscriptionView.of(subscription);
  }

  /** Ends a subscription; what waits for it is not sent any more, its log stays for 30 days. */
  public void remove(UUID id, String reason) {
    WebhookSubscription subscription = locked(id);
    String why = Reason.require(reason);
    subscription.remove(why, clock.instant());
    audit.removed(subscription, why);
  }

  private WebhookSubscription locked(UUID id) {
    return subscriptions.findLocked(id).orElseThrow(this::none);
  }

  private NotFound none() {
    return new NotFound("webhook-subscription-not-found");
  }
}
