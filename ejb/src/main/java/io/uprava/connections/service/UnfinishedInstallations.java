package io.uprava.connections.service;

import io.uprava.common.job.Housekeeping;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Connections that a provider's market began and whose node died before tokens came: a stranger may
 * have made them up.
 */
@ApplicationScoped
public class UnfinishedInstallations implements Housekeeping {

  private static final Duration KEPT = Duration.ofHours(1);
  private static final int MOST = 100;

  @Inject ConnectionRepository connections;
  @Inject AuthorisedAccount accounts;

  @Override
  public String name() {
    return "unfinished-installations";
  }

  @Override
  public int purge(Instant now) {
    List<UUID> unfinished = connections.findUnfinished(now.minus(KEPT), MOST);
    return (int) unfinished.stream().filter(accounts::forget).count();
  }
}
