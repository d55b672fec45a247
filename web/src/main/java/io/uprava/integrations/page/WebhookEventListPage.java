package io.uprava.integrations.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookEventStatus;
import io.uprava.integrations.repository.WebhookEventFilter;
import io.uprava.integrations.repository.WebhookEventRow;
import io.uprava.integrations.service.WebhookEventReplay;
import io.uprava.integrations.service.WebhookEventService;
import io.uprava.integrations.service.WebhookQueueView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/** {@code /admin/webhooks}: events that providers sent, and what came of each. */
@Named
@ViewScoped
public class WebhookEventListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient WebhookEventService events;
  @Inject transient WebhookEventReplay replay;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;

  private WebhookEventFilter filter;
  private String cursor;
  private transient PageOf<WebhookEventRow> page;
  private transient WebhookQueueView queue;

  /** Takes the conditions from the address; what is done on the page keeps to them. */
  public void load() {
    filter = WebhookEventFilter.of(input.conditions());
    cursor = input.text("cursor");
  }

  /** Has every event that the conditions name handled anew. */
  public void replayRange() {
    int count = replay.replay(filter, confirmation.getReason());
    confirmation.finish();
    refresh();
    messages.info("webhook_events.message.range_replayed", Map.of("count", count));
  }

  /** Reads the list anew. */
  public void refresh() {
    page = null;
    queue = null;
  }

  /** Whether the conditions name a state that is an end, so that the range can be replayed. */
  public boolean isRangeReplayable() {
    WebhookEventStatus status = filter.status();
    return status != null && status != WebhookEventStatus.PENDING && !getRows().isEmpty();
  }

  public List<WebhookEventRow> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  public WebhookQueueView getQueue() {
    if (queue == null) {
      queue = events.queue();
    }
    return queue;
  }

  public WebhookEventStatus[] statuses() {
    return WebhookEventStatus.values();
  }

  private PageOf<WebhookEventRow> page() {
    if (page == null) {
      page = events.list(filter, PageRequest.of(null, cursor));
    }
    return page;
  }
}
