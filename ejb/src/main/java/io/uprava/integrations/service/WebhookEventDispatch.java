package io.uprava.integrations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Finds the handler of an event. */
@ApplicationScoped
public class WebhookEventDispatch {

  /** Outcome of an event of a provider that no feature knows. */
  static final String NO_HANDLER = "no-handler";

  @Inject @Any Instance<WebhookEventHandler> handlers;

  HandlingOutcome handle(WebhookEventContent event) {
    for (WebhookEventHandler handler : handlers) {
      if (handler.provider().equals(event.provider())) {
        return handler.handle(event);
      }
    }
    return HandlingOutcome.unhandled(NO_HANDLER);
  }
}
