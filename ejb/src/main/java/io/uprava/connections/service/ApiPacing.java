package io.uprava.connections.service;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.config.ConnectionSettings.Client;
import io.uprava.common.config.ProviderApiSettings;
import io.uprava.common.error.TooManyRequests;
import io.uprava.connections.gateway.CallableProvider;
import io.uprava.connections.repository.ApiPaceRepository;
import io.uprava.connections.repository.ApiPaceRepository.Pace;
import io.uprava.connections.repository.ApiPaceRepository.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Keeps the cluster's calls of an account below what its provider allows: by this integration, and
 * by all integrations that call it from here.
 */
@ApplicationScoped
public class ApiPacing {

  /** A provider that asks for more has slipped, or is asked again in vain once an hour. */
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  @Inject ApiPaceRepository paces;
  @Inject ProviderApiSettings limits;
  @Inject ConnectionSettings settings;

  /**
   * Returns when a call may be made; outside of transactions.
   *
   * @param host of the account, null where the provider has one host for all
   * @throws TooManyRequests {@code provider-busy} when that is further ahead than {@code patience}
   */
  void await(CallableProvider provider, String host, Duration patience) {
    List<Pace> wanted = of(provider, host);
    if (wanted.isEmpty()) {
      return;
    }
    Turn turn = paces.take(wanted, patience);
    if (!turn.granted()) {
      throw new TooManyRequests("provider-busy", turn.ahead());
    }
    sleep(turn.ahead());
  }

  /** Lets no node call an account for a while. */
  void pause(CallableProvider provider, String host, Duration pause) {
    Duration quiet = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    of(provider, host).forEach(pace -> paces.quiet(pace.name(), quiet));
  }

  private List<Pace> of(CallableProvider provider, String host) {
    String code = provider.code();
    int all = limits.accountPerSecond(code, provider.apiTraits().accountPerSecond());
    int ours = limits.perSecond(code, provider.apiTraits().perSecond());
    String client = settings.client(code).map(Client::id).orElse("");
    return Stream.of(
            new Pace("account " + host, all), new Pace("client " + client + " at " + host, ours))
        .filter(pace -> pace.perSecond() > 0)
        .toList();
  }

  private static void sleep(Duration wait) {
    try {
      TimeUnit.MILLISECONDS.sleep(wait.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
