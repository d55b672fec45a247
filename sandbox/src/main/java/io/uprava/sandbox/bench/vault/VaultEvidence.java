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

  /** From the sending of an answer to its note on disk; kills follow the question this soon. */
  private static final long LONGEST_WAY_MILLIS = 300;

  private static final Set<String> SETTLED = Set.of("STORED", "REFUSED");

  private static final String EXCHANGES =
      """
      SELECT e.id, c.account_host, e.state, e.node, floor(extract(epoch FROM e.started_at) * 1000)
      FROM token_exchange e JOIN provider_connection c ON c.id = e.connection_id
      ORDER BY e.started_at""";

  private final Map<String, List<Exchange>> exchanges = new HashMap<>();
  private final List<NodeDeath> deaths;

  private record Exchange(UUID id, String state, String node, long started) {}

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
   * How many milliseconds after the answer of a call the node was killed that was to read it; empty
   * when it lived, when it had the time to note the answer, or when the answer is settled. That it
   * died over this answer is seen on its disk, where room for it was reserved and nothing written.
   */
  OptionalLong diedAfter(VaultCall call) {
    Exchange exchange = of(call);
    if (exchange == null || SETTLED.contains(exchange.state())) {
      return OptionalLong.empty();
    }
    return deaths.stream()
        .filter(death -> death.awaited().contains(exchange.id()))
        .filter(death -> call.begun() <= death.gone() && silent(exchange.node(), death.gone()))
        .mapToLong(death -> death.shot() - call.told())
        .filter(gap -> gap <= LONGEST_WAY_MILLIS)
        .findFirst();
  }

  /** Whether a process made no exchange any more; its name is of one start only. */
  private boolean silent(String node, long since) {
    return exchanges.values().stream()
        .flatMap(List::stream)
        .noneMatch(exchange -> exchange.node().equals(node) && exchange.started() > since);
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
