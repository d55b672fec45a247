package io.uprava.integrations.page;

import io.uprava.integrations.service.WebhookSubscriptionPatch;
import io.uprava.integrations.service.WebhookSubscriptionView;
import java.io.Serializable;
import java.util.List;

/** What a person types about a subscription. */
public class WebhookSubscriptionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String url;
  private String description;
  private String[] eventTypes = {};
  private long version;

  void take(WebhookSubscriptionView shown) {
    url = shown.url();
    description = shown.description();
    eventTypes = shown.eventTypes().toArray(String[]::new);
    version = shown.version();
  }

  void clear() {
    url = null;
    description = null;
    eventTypes = new String[] {};
  }

  WebhookSubscriptionPatch patch() {
    return new WebhookSubscriptionPatch(
        url, List.of(eventTypes), description == null ? "" : description);
  }

  long version() {
    return version;
  }

  public String getUrl() {
    return url;
  }

  public void setUrl(String url) {
    this.url = url;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public String[] getEventTypes() {
    return eventTypes.clone();
  }

  public void setEventTypes(String[] eventTypes) {
    this.eventTypes = eventTypes.clone();
  }
}
