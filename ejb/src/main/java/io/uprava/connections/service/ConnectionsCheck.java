package io.uprava.connections.service;

import io.uprava.common.health.CheckResult;
import io.uprava.common.health.HealthCheck;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionListRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many connections are in which state, and which ones want a person, by id, with their end and
 * their last success: names and hosts are nobody's business here. A dead connection does not take
 * the node out of service.
 */
@ApplicationScoped
public class ConnectionsCheck implements HealthCheck {

  private static final Set<ConnectionState> TROUBLE =
      Set.of(ConnectionState.RECONNECT_NEEDED, ConnectionState.FAILING, ConnectionState.EXPIRING);
  private static final int MOST = 20;

  @Inject ConnectionListRepository lists;
  @Inject Clock clock;

  @Override
  public String name() {
    return "connections";
  }

  @Override
  public CheckResult check() {
    Instant now = clock.instant();
    Map<String, Object> details = new LinkedHashMap<>();
    Map<String, Object> troubled = new LinkedHashMap<>();
    lists
        .countByState(now)
        .forEach(
            (state, count) -> {
              details.put(lower(state), count);
              if (TROUBLE.contains(state)) {
                name(troubled, state, now);
              }
            });
    details.put("troubled", troubled);
    details.put("degraded", !troubled.isEmpty());
    return CheckResult.up(details);
  }

  private void name(Map<String, Object> troubled, ConnectionState state, Instant now) {
    ConnectionFilter filter = new ConnectionFilter(null, state, null, null);
    for (ProviderConnection one : lists.page(filter, new PageRequest(MOST, null), now).items()) {
      Instant end = one.tokens().diesAt();
      Instant success = one.health().lastSuccessAt();
      Map<String, Object> story = new LinkedHashMap<>();
      story.put("state", lower(state));
      story.put("dies_in_days", end == null ? null : Duration.between(now, end).toDays());
      story.put("last_success_at", success == null ? null : success.toString());
      troubled.put(one.id().toString(), story);
    }
  }

  private static String lower(ConnectionState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
