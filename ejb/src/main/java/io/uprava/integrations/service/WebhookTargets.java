package io.uprava.integrations.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.integrations.entity.WebhookSubscriptionTarget;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a subscription may be to: which events, sent where. */
@ApplicationScoped
class WebhookTargets {

  private static final int LONGEST_DESCRIPTION = 200;

  @Inject WebhookSubscriptionUrl urls;
  @Inject OutgoingEventTypes types;

  List<String> eventTypes() {
    return types.all();
  }

  /**
   * @param wanted kinds of events; null or empty for all
   * @throws RuleViolation {@code webhook-event-type-unknown}, {@code webhook-description-too-long}
   *     or what {@link WebhookSubscriptionUrl#normalise} throws
   */
  WebhookSubscriptionTarget target(String url, List<String> wanted, String description) {
    List<String> eventTypes = wanted == null ? List.of() : wanted;
    types.requireKnown(eventTypes);
    String text = description == null ? "" : description.strip();
    if (text.length() > LONGEST_DESCRIPTION) {
      throw new RuleViolation("webhook-description-too-long");
    }
    return new WebhookSubscriptionTarget(urls.normalise(url), eventTypes, text);
  }
}
