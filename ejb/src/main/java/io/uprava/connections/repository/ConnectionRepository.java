package io.uprava.connections.repository;

import io.uprava.common.error.NotFound;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ProviderConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Connections. */
@ApplicationScoped
public class ConnectionRepository {

  private static final UUID LEAST_ID = new UUID(0, 0);
  private static final Duration NOTICED = Duration.ofMinutes(1);

  private static final String USED =
      """
      UPDATE provider_connection SET used_at = CAST(? AS timestamptz)
      WHERE id = CAST(? AS uuid) AND (used_at IS NULL OR used_at < CAST(? AS timestamptz))""";

  @PersistenceContext EntityManager entities;

  public void add(ProviderConnection connection) {
    entities.persist(connection);
    entities.flush();
  }

  /** Takes it away with its exchanges and its log; for one that never had tokens. */
  public void remove(ProviderConnection connection) {
    for (String rows : List.of("TokenExchange", "ConnectionOperation")) {
      entities
          .createQuery("DELETE FROM " + rows + " r WHERE r.connectionId = :id")
          .setParameter("id", connection.id())
          .executeUpdate();
    }
    entities.remove(connection);
  }

  /** Writes what changed now, so that versions are those stored. */
  public void flush() {
    entities.flush();
  }

  public Optional<ProviderConnection> find(UUID id) {
    return Optional.ofNullable(entities.find(ProviderConnection.class, id));
  }

  /**
   * @throws NotFound {@code connection-not-found}
   */
  public ProviderConnection get(UUID id) {
    return find(id).orElseThrow(() -> new NotFound("connection-not-found"));
  }

  /**
   * Takes the row's lock, under which everything about its tokens is decided.
   *
   * @throws NotFound {@code connection-not-found}
   */
  public ProviderConnection getLocked(UUID id) {
    ProviderConnection connection = get(id);
    entities.refresh(connection, LockModeType.PESSIMISTIC_WRITE);
    return connection;
  }

  /** The connection of an account. */
  public Optional<ProviderConnection> findByAccount(String provider, String host) {
    return entities
        .createQuery(
            "SELECT c FROM ProviderConnection c"
                + " WHERE c.provider = :provider AND c.accountHost = :host",
            ProviderConnection.class)
        .setParameter("provider", provider)
        .setParameter("host", host)
        .getResultStream()
        .findFirst();
  }

  /** Connections of a provider that were not ended, the oldest first; a company has few. */
  public List<ProviderConnection> findOf(String provider, int limit) {
    return entities
        .createQuery(
            "SELECT c FROM ProviderConnection c WHERE c.provider = :provider AND c.state <> :ended"
                + " ORDER BY c.createdAt, c.id",
            ProviderConnection.class)
        .setParameter("provider", provider)
        .setParameter("ended", ConnectionState.DISCONNECTED)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Connections that want renewing although nobody uses them, and those that failed last. */
  public List<UUID> findIdle(Instant now, int limit) {
    return ids(
        "(c.state = :failing AND c.tokens.nextRefreshAt IS NOT NULL)"
            + " OR (c.state = :ok AND c.tokens.nextRefreshAt <= :now) ORDER BY c.updatedAt",
        Map.of("now", now, "ok", ConnectionState.OK, "failing", ConnectionState.FAILING),
        limit);
  }

  /**
   * Ids of all, in their order.
   *
   * @param after the last one of the batch before, null for the first
   */
  public List<UUID> findIds(UUID after, int limit) {
    return ids(
        "c.id > :after ORDER BY c.id", Map.of("after", after == null ? LEAST_ID : after), limit);
  }

  /** Installations from a market that brought no tokens since a moment. */
  public List<UUID> findUnfinished(Instant since, int limit) {
    return ids(
        "c.tokens.frozenByMarket = TRUE AND c.tokens.newestNumber = 0 AND c.createdAt < :since"
            + " ORDER BY c.createdAt",
        Map.of("since", since),
        limit);
  }

  /** Connections with tokens that end before a moment and of which people were not told last. */
  public List<UUID> findEnding(Instant moment, int leastDays, int limit) {
    return ids(
        "c.tokens.diesAt <= :moment AND c.state IN (:ok, :failing)"
            + " AND (c.health.warnedDays IS NULL OR c.health.warnedDays > :least)"
            + " ORDER BY c.tokens.diesAt",
        Map.of(
            "moment",
            moment,
            "ok",
            ConnectionState.OK,
            "failing",
            ConnectionState.FAILING,
            "least",
            leastDays),
        limit);
  }

  /** Connections of a provider that work, as far as anybody knows, and were not asked since. */
  public List<UUID> findUnproven(String provider, Instant since, int limit) {
    return ids(
        "c.provider = :provider AND c.state = :ok AND c.health.lastSuccessAt <= :since"
            + " ORDER BY c.health.lastSuccessAt",
        Map.of("provider", provider, "ok", ConnectionState.OK, "since", since),
        limit);
  }

  /** Connections of a provider that did not answer last and need not be left alone any more. */
  public List<UUID> findUnanswered(String provider, Instant now, int limit) {
    return ids(
        "c.provider = :provider AND c.state = :failing AND c.tokens.frozenAt IS NULL"
            + " AND (c.health.quietUntil IS NULL OR c.health.quietUntil <= :now)"
            + " ORDER BY c.updatedAt",
        Map.of("provider", provider, "failing", ConnectionState.FAILING, "now", now),
        limit);
  }

  /** Connections of a provider that it refused, the oldest first. */
  public List<UUID> findRefused(String provider, int limit) {
    return ids(
        "c.provider = :provider AND c.state = :refused ORDER BY c.createdAt, c.id",
        Map.of("provider", provider, "refused", ConnectionState.RECONNECT_NEEDED),
        limit);
  }

  /** Notes that somebody uses it, at most once a minute and without a new version. */
  public void noteUse(UUID id, Instant now) {
    entities
        .createNativeQuery(USED)
        .setParameter(1, now.toString())
        .setParameter(2, id.toString())
        .setParameter(3, now.minus(NOTICED).toString())
        .executeUpdate();
  }

  private List<UUID> ids(String condition, Map<String, Object> parameters, int limit) {
    TypedQuery<UUID> query =
        entities.createQuery(
            "SELECT c.id FROM ProviderConnection c WHERE " + condition, UUID.class);
    parameters.forEach(query::setParameter);
    return query.setMaxResults(limit).getResultList();
  }
}
