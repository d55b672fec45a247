package io.uprava.integrations.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Handles one event: its effect in one transaction, or else the failure in another. */
@ApplicationScoped
public class WebhookEventProcessing {

  private static final System.Logger LOG = System.getLogger(WebhookEventProcessing.class.getName());

  @Inject WebhookEventLedger ledger;

  /**
   * @return false when there was nothing to do: it is settled, or another worker has it
   * @throws RuntimeException when not even the failure can be remembered; then the event is as it
   *     was
   */
  boolean process(UUID id) {
    try {
      return ledger.handle(id);
    } catch (RuntimeException failure) {
      LOG.log(System.Logger.Level.WARNING, "handling of webhook event " + id + " failed", failure);
      ledger.failed(id, HandlingFailure.text(failure));
      return true;
    }
  }
}
