package io.uprava.integrations.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.paging.PageOf;
import io.uprava.integrations.service.WebhookSubscriptionCommand;
import io.uprava.integrations.service.WebhookSubscriptionSecret;
import io.uprava.integrations.service.WebhookSubscriptionService;
import io.uprava.integrations.service.WebhookSubscriptionView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /admin/webhook-subscriptions}: who is told of events; a new secret is shown once. */
@Named
@ViewScoped
public class WebhookSubscriptionListPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient WebhookSubscriptionService subscriptions;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient Confirmation confirmation;

  private final WebhookSubscriptionForm form = new WebhookSubscriptionForm();
  private transient String shownOnce;
  private transient PageOf<WebhookSubscriptionView> page;

  /** Subscribes an endpoint and shows its secret. */
  public void create() {
    WebhookSubscriptionSecret created =
        subscriptions.create(
            new WebhookSubscriptionCommand(
                form.getUrl(), List.of(form.getEventTypes()), form.getDescription()));
    shownOnce = created.secret();
    form.clear();
    confirmation.finish();
    page = null;
    messages.info("webhook_subscriptions.message.created");
  }

  public List<WebhookSubscriptionView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<WebhookSubscriptionView> page() {
    if (page == null) {
      page = subscriptions.list(input.page());
    }
    return page;
  }

  public List<String> allEventTypes() {
    return subscriptions.eventTypes();
  }

  /** The secret that was just made, in this answer only. */
  public String getShownOnce() {
    return shownOnce;
  }

  public WebhookSubscriptionForm getForm() {
    return form;
  }
}
