package io.uprava.integrations.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.integrations.service.WebhookEventDetails;
import io.uprava.integrations.service.WebhookEventDryRun;
import io.uprava.integrations.service.WebhookEventRehearsal;
import io.uprava.integrations.service.WebhookEventReplay;
import io.uprava.integrations.service.WebhookEventService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/**
 * {@code /admin/webhooks/<id>}: one inbound event. A replay is rehearsed first, so that the person
 * sees what it would do before deciding.
 */
@Named
@ViewScoped
public class WebhookEventPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient WebhookEventService events;
  @Inject transient WebhookEventReplay replay;
  @Inject transient WebhookEventDryRun dryRun;
  @Inject transient PageInput input;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private transient WebhookEventDetails view;
  private transient WebhookEventRehearsal rehearsal;

  public void load() {
    id = input.record();
    view = events.get(id);
  }

  /** Learns what a replay would do. */
  public void rehearse() {
    rehearsal = dryRun.rehearse(id);
  }

  /** Has the event handled anew. */
  public void replay() {
    replay.replay(id, confirmation.getReason());
    view = null;
    rehearsal = null;
    confirmation.done("webhook_events.message.replayed");
  }

  /** Reads the event anew. */
  public void refresh() {
    view = null;
    rehearsal = null;
  }

  public WebhookEventDetails getView() {
    if (view == null) {
      view = events.get(id);
    }
    return view;
  }

  /** What a replay would do; null until somebody asks. */
  public WebhookEventRehearsal getRehearsal() {
    return rehearsal;
  }
}
