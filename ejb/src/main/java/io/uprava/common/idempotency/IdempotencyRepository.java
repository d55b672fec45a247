package io.uprava.common.idempotency;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows of idempotency_key. They are written by single statements whose outcome PostgreSQL decides,
 * so that of two equal requests at the same moment exactly one is the first.
 */
@ApplicationScoped
public class IdempotencyRepository {

  @PersistenceContext EntityManager entities;

  /**
   * What is known of a key.
   *
   * @param answer null while the first request is worked on
   */
  record Row(UUID id, String hash, Instant createdAt, byte[] answer) {}

  boolean insert(RepeatableRequest request, Instant now) {
    return of(
                request,
                "INSERT INTO idempotency_key (caller, key, request_hash, created_at, id)"
                    + " VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")
            .setParameter(3, request.hash())
            .setParameter(4, Timestamp.from(now))
            .setParameter(5, UuidCreator.getTimeOrderedEpoch())
            .executeUpdate()
        == 1;
  }

  Optional<Row> find(RepeatableRequest request) {
    List<?> rows =
        of(
                request,
                "SELECT id, request_hash, created_at, answer FROM idempotency_key"
                    + " WHERE caller = ?1 AND key = ?2")
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(IdempotencyRepository::row).findFirst();
  }

  void complete(UUID row, byte[] answer) {
    entities
        .createNativeQuery("UPDATE idempotency_key SET answer = ?2 WHERE id = ?1")
        .setParameter(1, row)
        .setParameter(2, answer)
        .executeUpdate();
  }

  void delete(RepeatableRequest request) {
    of(request, "DELETE FROM idempotency_key WHERE caller = ?1 AND key = ?2").executeUpdate();
  }

  void deleteIfOlder(RepeatableRequest request, Instant limit) {
    of(request, "DELETE FROM idempotency_key WHERE caller = ?1 AND key = ?2 AND created_at < ?3")
        .setParameter(3, Timestamp.from(limit))
        .executeUpdate();
  }

  int deleteOlder(Instant limit) {
    return entities
        .createNativeQuery("DELETE FROM idempotency_key WHERE created_at < ?1")
        .setParameter(1, Timestamp.from(limit))
        .executeUpdate();
  }

  private Query of(RepeatableRequest request, String sql) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, request.caller())
        .setParameter(2, request.key());
  }

  private static Row row(Object[] columns) {
    return new Row(
        (UUID) columns[0],
        (String) columns[1],
        ((Timestamp) columns[2]).toInstant(),
        (byte[]) columns[3]);
  }
}
