package io.uprava.integrations.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** After a new key was put in force, wraps the secrets of subscriptions by it; there are few. */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WebhookSecretRewrapJob {

  private static final System.Logger LOG = System.getLogger(WebhookSecretRewrapJob.class.getName());

  @Inject WebhookSecretRewrapping rewrapping;

  @PermitAll
  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  public void run() {
    try {
      for (UUID id : rewrapping.due()) {
        rewrapping.rewrap(id);
      }
    } catch (RuntimeException unreadable) {
      LOG.log(
          System.Logger.Level.WARNING,
          "secrets of webhook subscriptions keep their keys: {0}",
          unreadable.getMessage());
    }
  }
}
