package io.uprava.integrations.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.integrations.entity.WebhookSubscriptionStatus;
import io.uprava.integrations.service.RotateWebhookSecretCommand;
import io.uprava.integrations.service.WebhookSubscriptionActs;
import io.uprava.integrations.service.WebhookSubscriptionRotation;
import io.uprava.integrations.service.WebhookSubscriptionSecret;
import io.uprava.integrations.service.WebhookSubscriptionService;
import io.uprava.integrations.service.WebhookSubscriptionView;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** {@code /admin/webhook-subscriptions/<id>}: one subscription and what can be done with it. */
@Named
@ViewScoped
public class WebhookSubscriptionPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient WebhookSubscriptionService subscriptions;
  @Inject transient WebhookSubscriptionActs acts;
  @Inject transient WebhookSubscriptionRotation rotation;
  @Inject transient PageInput input;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private Integer overlapHours = 24;
  private final WebhookSubscriptionForm form = new WebhookSubscriptionForm();
  private transient WebhookSubscriptionView view;
  private transient String shownOnce;

  public void load() {
    id = input.record();
    show(subscriptions.get(id));
  }

  public void save() {
    done(
        "webhook_subscriptions.message.saved",
        subscriptions.update(id, form.patch(), form.version()));
  }

  public void pause() {
    done("webhook_subscriptions.message.paused", acts.pause(id, confirmation.getReason()));
  }

  public void resume() {
    done("webhook_subscriptions.message.resumed", acts.resume(id, confirmation.getReason()));
  }

  /** Puts a new secret in force and shows it. */
  public void rotate() {
    WebhookSubscriptionSecret rotated =
        rotation.rotate(
            id,
            new RotateWebhookSecretCommand(
                overlapHours, confirmation.getReason(), confirmation.token()));
    shownOnce = rotated.secret();
    done("webhook_subscriptions.message.rotated", rotated.subscription());
  }

  /** Sends a test event. */
  public void ping() {
    acts.ping(id);
    confirmation.done("webhook_subscriptions.message.pinged");
  }

  /** Ends the subscription and leaves its page. */
  public void remove() throws IOException {
    subscriptions.remove(id, confirmation.getReason());
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/webhook-subscriptions");
  }

  private void done(String key, WebhookSubscriptionView changed) {
    confirmation.done(key);
    show(changed);
  }

  private void show(WebhookSubscriptionView shown) {
    view = shown;
    form.take(shown);
  }

  public WebhookSubscriptionView getView() {
    if (view == null) {
      view = subscriptions.get(id);
    }
    return view;
  }

  public boolean isActive() {
    return getView().status() == WebhookSubscriptionStatus.ACTIVE;
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

  public Integer getOverlapHours() {
    return overlapHours;
  }

  public void setOverlapHours(Integer overlapHours) {
    this.overlapHours = overlapHours;
  }
}
