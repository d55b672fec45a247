package io.uprava.connections.service;

import io.uprava.common.job.Housekeeping;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.repository.ConnectLinkRepository;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.repository.ConnectionOperationRepository;
import io.uprava.connections.repository.PendingAuthorisationRepository;
import io.uprava.connections.repository.TokenExchangeRepository;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What is told of connections; the log for 90 days, and settled exchanges unless they tell of the
 * generation in force, the generations for good.
 */
@ApplicationScoped
public class ConnectionTales implements Housekeeping {

  private static final Duration KEPT = Duration.ofDays(90);

  @Inject TokenGenerationRepository generations;
  @Inject ConnectionOperationRepository operations;
  @Inject TokenExchangeRepository exchanges;
  @Inject PendingAuthorisationRepository pending;
  @Inject ConnectLinkRepository links;

  PageOf<GenerationView> generations(UUID id, PageRequest page) {
    return generations.page(id, page).map(GenerationView::of);
  }

  PageOf<OperationView> operations(UUID id, OperationKind kind, PageRequest page) {
    return operations
        .page(new ConnectionOperationFilter(id, kind, null), page)
        .map(OperationView::of);
  }

  @Override
  public String name() {
    return "connections";
  }

  @Override
  public int purge(Instant now) {
    Instant end = now.minus(KEPT);
    return operations.deleteBefore(end)
        + exchanges.deleteSettledBefore(end)
        + pending.deleteExpiredBefore(end)
        + links.deleteExpiredBefore(end);
  }
}
