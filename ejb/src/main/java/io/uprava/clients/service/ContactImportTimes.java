package io.uprava.clients.service;

import io.uprava.common.config.ProviderApiSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** When contacts are read again. */
@ApplicationScoped
public class ContactImportTimes {

  @Inject ProviderApiSettings settings;
  @Inject Clock clock;

  Instant now() {
    return clock.instant();
  }

  /** The next run after one that ended; null for never. */
  Instant next(Instant ended) {
    return settings.contactsEvery().map(ended::plus).orElse(null);
  }
}
