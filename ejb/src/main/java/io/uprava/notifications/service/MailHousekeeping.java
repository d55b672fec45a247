package io.uprava.notifications.service;

import io.uprava.common.job.Housekeeping;
import io.uprava.notifications.repository.OutboundMailRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Removes mails 90 days after they were sent or given up: their recipients are personal data. */
@ApplicationScoped
public class MailHousekeeping implements Housekeeping {

  private static final Duration KEPT = Duration.ofDays(90);

  @Inject OutboundMailRepository repository;

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public int purge(Instant now) {
    return repository.deleteSettledBefore(now.minus(KEPT));
  }
}
