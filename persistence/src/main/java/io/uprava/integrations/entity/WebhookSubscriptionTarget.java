package io.uprava.integrations.entity;

import java.util.List;

/**
 * Where events go and which.
 *
 * @param url normalised, absolute
 * @param eventTypes empty for all
 * @param description for people; empty when there is none
 */
public record WebhookSubscriptionTarget(String url, List<String> eventTypes, String description) {

  public WebhookSubscriptionTarget {
    eventTypes = eventTypes.stream().distinct().sorted().toList();
  }
}
