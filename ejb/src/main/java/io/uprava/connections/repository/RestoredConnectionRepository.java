package io.uprava.connections.repository;

import io.uprava.connections.entity.ConnectionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Connections that return under the id they had, by which others know them. */
@ApplicationScoped
public class RestoredConnectionRepository {

  private static final String INSERT =
      """
      INSERT INTO provider_connection (id, version, provider, name, tags, account_host, owner_id,
        state, generation, newest_number, failures, failure_days, frozen_at, frozen_reason,
        created_at, updated_at)
      VALUES (CAST(? AS uuid), 1, ?, ?, ?, NULLIF(?, ''), CAST(NULLIF(?, '') AS uuid), ?, 0, ?, 0, 0,
        CAST(NULLIF(?, '') AS timestamptz), NULLIF(?, ''), CAST(? AS timestamptz),
        CAST(? AS timestamptz))""";

  @PersistenceContext EntityManager entities;

  /**
   * What returns; nothing of it is in force.
   *
   * @param host may be null
   * @param ownerId may be null
   * @param newestNumber the next generation has the number after it
   * @param frozenAt null unless it is frozen
   */
  public record Returning(
      UUID id,
      String provider,
      String name,
      List<String> tags,
      String host,
      UUID ownerId,
      ConnectionState state,
      int newestNumber,
      Instant frozenAt,
      String frozenReason,
      Instant createdAt) {}

  /** Stores it; its id and its account are not here yet. */
  public void add(Returning row, Instant now) {
    List<Object> values =
        List.of(
            row.id().toString(),
            row.provider(),
            row.name(),
            String.join(" ", row.tags()),
            text(row.host()),
            text(row.ownerId()),
            row.state().name(),
            row.newestNumber(),
            text(row.frozenAt()),
            text(row.frozenReason()),
            row.createdAt().toString(),
            now.toString());
    var insert = entities.createNativeQuery(INSERT);
    for (int i = 0; i < values.size(); i++) {
      insert.setParameter(i + 1, values.get(i));
    }
    insert.executeUpdate();
  }

  private static String text(Object value) {
    return Objects.toString(value, "");
  }
}
