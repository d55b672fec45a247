package io.uprava.connections.service;

import io.uprava.common.error.DomainException;
import io.uprava.common.job.JobLease;
import io.uprava.connections.gateway.AskedProvider;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.RenewableProvider;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Looks every hour, on one node, which connections end soon, and asks providers once a day whether
 * tokens work that are never renewed. Whoever gave no answer is asked again within minutes.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ConnectionWatch {

  private static final System.Logger LOG = System.getLogger(ConnectionWatch.class.getName());
  private static final String NAME = "connections-watch";
  private static final String AGAIN = "connections-ask-again";

  @Inject ConnectionsDue due;
  @Inject ConnectionWatching watching;
  @Inject ConnectionProviders providers;
  @Inject LiveTokens live;
  @Inject JobLease lease;

  @PermitAll
  @Schedule(hour = "*", minute = "7", second = "20", persistent = false)
  public void run() {
    if (lease.take(NAME, Duration.ofMinutes(50))) {
      look();
    }
  }

  /** Looks now, whoever looked last. */
  @PermitAll
  public void look() {
    each(due.ending(), watching::warn);
    askAll(due::unproven);
  }

  @PermitAll
  @Schedule(hour = "*", minute = "5/10", second = "40", persistent = false)
  public void runAgain() {
    if (lease.take(AGAIN, Duration.ofMinutes(9))) {
      askAgain();
    }
  }

  /** Asks again, now, those who gave no answer; as often as what failed is renewed again. */
  @PermitAll
  public void askAgain() {
    askAll(due::unanswered);
  }

  private void askAll(Function<String, List<UUID>> wanted) {
    for (ConnectionProvider provider : providers.all()) {
      if (provider instanceof AskedProvider asked && !(provider instanceof RenewableProvider)) {
        each(wanted.apply(provider.code()), id -> ask(asked, id));
      }
    }
  }

  private void ask(AskedProvider provider, UUID id) {
    LiveToken token = live.get(id, VaultPurpose.TEST);
    watching.note(id, token.generation(), provider.account(token.accountHost(), token.token()));
  }

  private static void each(List<UUID> connections, Consumer<UUID> act) {
    for (UUID connection : connections) {
      try {
        act.accept(connection);
      } catch (DomainException refusal) {
        LOG.log(
            System.Logger.Level.INFO,
            "connection {0} was not looked at: {1}",
            connection,
            refusal.code());
      } catch (RuntimeException failure) {
        LOG.log(
            System.Logger.Level.WARNING,
            "connection " + connection + " was not looked at",
            failure);
      }
    }
  }
}
