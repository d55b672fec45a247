package io.uprava.integrations.service;

import io.uprava.common.config.Settings;
import io.uprava.common.job.Housekeeping;
import io.uprava.integrations.repository.WebhookEventRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * Wipes the bodies of inbound events after their time: they hold personal data. The rows stay, so
 * that a repetition is known as one for ever.
 */
@ApplicationScoped
public class WebhookBodyHousekeeping implements Housekeeping {

  private static final int AT_ONCE = 50_000;

  @Inject WebhookEventRepository repository;
  @Inject Settings settings;

  @Override
  public String name() {
    return "webhook-bodies";
  }

  @Override
  public int purge(Instant now) {
    Duration kept = Duration.ofDays(settings.webhookBodyDays());
    return repository.wipeBodiesBefore(now.minus(kept), AT_ONCE);
  }
}
