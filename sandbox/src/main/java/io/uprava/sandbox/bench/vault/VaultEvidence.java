package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.bench.vault.VaultDiary.NodeDeath;
import io.uprava.sandbox.database.DatabaseAccess;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** Calls of the provider beside the exchanges in the database they were made for. */
final class VaultEvidence {

  /** Within this time before a node's death an answer may have been on its way to it. */
  private static final long ON_ITS_WAY_MILLIS = 1000;

  private static final Set<String> SETTLED = Set.of("STORED", "REFUSED");

  private static final String EXCHANGES =
      """
      SELECT e.id, c.account_host, e.state, e.place, floor(extract(epoch FROM e.started_at) * 1000)
      FROM token_exchange e JOIN provider_connection c ON c.id = e.connection_id
      ORDER BY e.started_at""";

  private final Map<String, List<Exchange>> exchanges = new HashMap<>();
  private final List<NodeDeath> deaths;

  private record Exchange(UUID id, String state, String place, long started) {}

  VaultEvidence(DatabaseAccess data, List<NodeDeath> deaths) throws SQLException {
    this.deaths = deaths;
    try (Connection connection =
            DriverManager.getConnection(data.jdbcUrl(), data.user(), data.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(EXCHANGES)) {
      while (row.next()) {
        exchanges
            .computeIfAbsent(row.getString(2), host -> new ArrayList<>())
            .add(
                new Exchange(
                    row.getObject(1, UUID.class),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5)));
      }
    }
  }

  /** Whether the tokens that a call gave are stored. */
  boolean stored(VaultCall call) {
    Exchange exchange = of(call);
    return exchange != null && exchange.state().equals("STORED");
  }

  /**
   * How many milliseconds after the answer of a call the node died that was to read it; empty when
   * it lived, or when the answer is settled.
   */
  OptionalLong diedAfter(VaultCall call) {
    Exchange exchange = of(call);
    if (exchange == null || SETTLED.contains(exchange.state())) {
      return OptionalLong.empty();
    }
    return deaths.stream()
        .filter(death -> death.place().equals(exchange.place()))
        .mapToLong(death -> death.millis() - call.told())
        .filter(gap -> gap >= call.begun() - call.told() && gap <= ON_ITS_WAY_MILLIS)
        .findFirst();
  }

  /** Those of the exchanges that are neither stored nor refused. */
  List<UUID> unsettled(Set<UUID> wanted) {
    return exchanges.values().stream()
        .flatMap(List::stream)
        .filter(exchange -> wanted.contains(exchange.id()))
        .filter(exchange -> !SETTLED.contains(exchange.state()))
        .map(Exchange::id)
        .toList();
  }

  /** An account has one exchange at a time: the last that began before the call. */
  private Exchange of(VaultCall call) {
    return exchanges.getOrDefault(call.host(), List.of()).stream()
        .filter(exchange -> exchange.started() <= call.begun())
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}
