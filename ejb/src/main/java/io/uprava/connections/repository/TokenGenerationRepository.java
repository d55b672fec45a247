package io.uprava.connections.repository;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.TokenGeneration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Generations of tokens; their values are encrypted and stay so here. */
@ApplicationScoped
public class TokenGenerationRepository {

  private static final String NEWEST = "number.desc";
  private static final String OF = "SELECT g FROM TokenGeneration g WHERE g.connectionId = :of";

  private static final String SAMPLES =
      """
      SELECT DISTINCT ON (key_id) * FROM token_generation
      WHERE state = 'CURRENT' ORDER BY key_id, id""";

  private static final String UNDER_OTHER_KEYS =
      """
      SELECT DISTINCT connection_id FROM token_generation
      WHERE sealed IS NOT NULL AND key_id <> ?1
        AND connection_id > CAST(?2 AS uuid)
      ORDER BY connection_id LIMIT ?3""";

  private static final String COUNT_UNDER_OTHER_KEYS =
      "SELECT count(*) FROM token_generation WHERE sealed IS NOT NULL AND key_id <> ?1";

  private static final String COUNT_BY_KEY =
      """
      SELECT key_id, count(*) FROM token_generation
      WHERE sealed IS NOT NULL GROUP BY key_id ORDER BY key_id""";

  private static final String LEAST_ID = "00000000-0000-0000-0000-000000000000";

  @PersistenceContext EntityManager entities;

  /** Stores a generation; the one before it has to be ended and written by then. */
  public void add(TokenGeneration generation) {
    entities.flush();
    entities.persist(generation);
    entities.flush();
  }

  /**
   * @throws NotFound {@code token-generation-not-found}
   */
  public TokenGeneration get(UUID connectionId, int number) {
    return find(connectionId, number).orElseThrow(() -> new NotFound("token-generation-not-found"));
  }

  public Optional<TokenGeneration> find(UUID connectionId, int number) {
    return of(connectionId, " AND g.number = :number")
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  /** Whether the answer of an exchange was stored already. */
  public boolean holdsAnswerOf(UUID exchangeId) {
    return !entities
        .createQuery("SELECT g.id FROM TokenGeneration g WHERE g.exchangeId = :id", UUID.class)
        .setParameter("id", exchangeId)
        .getResultList()
        .isEmpty();
  }

  /** Every generation whose value was not wiped. */
  public List<TokenGeneration> findLiving(UUID connectionId) {
    return of(connectionId, " AND g.state <> :wiped")
        .setParameter("wiped", GenerationState.DESTROYED)
        .getResultList();
  }

  /** What a backup has to tell: the newest ones, and those that may still work. */
  public List<TokenGeneration> findWorthKeeping(UUID connectionId, int newerThan) {
    return of(
            connectionId,
            " AND (g.number > :number OR g.state IN (:current, :aside)) ORDER BY g.number")
        .setParameter("number", newerThan)
        .setParameter("current", GenerationState.CURRENT)
        .setParameter("aside", GenerationState.SUPERSEDED)
        .getResultList();
  }

  /** Whether any connection was given new tokens since a moment. */
  public boolean anySince(Instant moment) {
    return !entities
        .createQuery("SELECT g.id FROM TokenGeneration g WHERE g.createdAt > :since", UUID.class)
        .setParameter("since", moment)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** The story of a connection's tokens, the newest first. */
  public PageOf<TokenGeneration> page(UUID connectionId, PageRequest page) {
    Optional<Cursor> after = page.after(NEWEST, 1);
    TypedQuery<TokenGeneration> query =
        of(
            connectionId,
            (after.isEmpty() ? "" : " AND g.number < :number") + " ORDER BY g.number DESC");
    after.ifPresent(cursor -> query.setParameter("number", cursor.number(0).intValue()));
    List<TokenGeneration> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(NEWEST, row.id(), row.number()));
  }

  /** One generation in force for each key that encrypts any, to see whether the key opens it. */
  public List<TokenGeneration> findSamples() {
    List<?> rows = entities.createNativeQuery(SAMPLES, TokenGeneration.class).getResultList();
    return rows.stream().map(TokenGeneration.class::cast).toList();
  }

  /**
   * Connections with values that another key encrypts.
   *
   * @param after the last one of the batch before, null for the first
   */
  public List<UUID> findUnderOtherKeys(long key, UUID after, int limit) {
    List<?> ids =
        entities
            .createNativeQuery(UNDER_OTHER_KEYS)
            .setParameter(1, key)
            .setParameter(2, after == null ? LEAST_ID : after.toString())
            .setParameter(3, limit)
            .getResultList();
    return ids.stream().map(id -> UUID.fromString(id.toString())).toList();
  }

  /** How many values another key encrypts. */
  public long countUnderOtherKeys(long key) {
    Object count =
        entities.createNativeQuery(COUNT_UNDER_OTHER_KEYS).setParameter(1, key).getSingleResult();
    return ((Number) count).longValue();
  }

  /** How many values each key encrypts, by the key's id. */
  public Map<Long, Long> countByKey() {
    List<?> rows = entities.createNativeQuery(COUNT_BY_KEY).getResultList();
    Map<Long, Long> counts = new LinkedHashMap<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      counts.put(((Number) cells[0]).longValue(), ((Number) cells[1]).longValue());
    }
    return counts;
  }

  private TypedQuery<TokenGeneration> of(UUID connectionId, String more) {
    return entities.createQuery(OF + more, TokenGeneration.class).setParameter("of", connectionId);
  }
}
