package io.uprava.integrations.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.repository.WebhookDeliveryFilter;
import io.uprava.integrations.service.ResendWebhookDeliveriesCommand;
import io.uprava.integrations.service.WebhookDeliveryCourse;
import io.uprava.integrations.service.WebhookDeliveryService;
import io.uprava.integrations.service.WebhookDeliveryView;
import io.uprava.integrations.service.WebhookResending;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The deliveries of one subscription, on its page. */
@Named
@ViewScoped
public class WebhookDeliveryLogPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient WebhookDeliveryService deliveries;
  @Inject transient WebhookResending resending;
  @Inject transient PageInput input;
  @Inject transient Confirmation confirmation;
  @Inject transient Clock clock;

  private UUID subscription;
  private UUID chosen;
  private Integer hours = 24;
  private boolean failedOnly = true;
  private transient PageOf<WebhookDeliveryView> page;
  private transient WebhookDeliveryCourse course;

  public void load() {
    subscription = input.record();
  }

  /** The delivery that the dialogs are about. */
  public void choose(UUID id) {
    chosen = id;
    course = null;
  }

  public void resend() {
    resending.resend(chosen, confirmation.getReason());
    refresh();
    confirmation.done("webhook_subscriptions.message.resent", Map.of("count", 1));
  }

  /** Sends the events of the last hours again. */
  public void resendRange() {
    Instant now = clock.instant();
    int count =
        resending.resend(
            new ResendWebhookDeliveriesCommand(
                subscription,
                now.minus(Duration.ofHours(hours)),
                now.plusSeconds(1),
                failedOnly ? WebhookDeliveryStatus.FAILED : null,
                confirmation.getReason()));
    refresh();
    confirmation.done("webhook_subscriptions.message.resent", Map.of("count", count));
  }

  /** Reads the log anew. */
  public void refresh() {
    page = null;
    course = null;
  }

  public List<WebhookDeliveryView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<WebhookDeliveryView> page() {
    if (page == null) {
      page =
          deliveries.list(
              WebhookDeliveryFilter.of(input.conditions().with("subscription", subscription)),
              input.page());
    }
    return page;
  }

  /** The chosen delivery with its attempts; null when none is chosen. */
  public WebhookDeliveryCourse getCourse() {
    if (course == null && chosen != null) {
      course = deliveries.get(chosen);
    }
    return course;
  }

  public WebhookDeliveryStatus[] statuses() {
    return WebhookDeliveryStatus.values();
  }

  public Integer getHours() {
    return hours;
  }

  public void setHours(Integer hours) {
    this.hours = hours;
  }

  public boolean isFailedOnly() {
    return failedOnly;
  }

  public void setFailedOnly(boolean failedOnly) {
    this.failedOnly = failedOnly;
  }
}
