package io.uprava.clients.repository;

import com.github.f4b6a3.uuid.UuidCreator;
import io.uprava.clients.entity.ClientSource;
import io.uprava.common.json.JsonText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes a page of clients over, in a handful of statements however many there are: what is known
 * and did not change costs one lookup in all.
 */
@ApplicationScoped
public class ClientImportRepository {

  private static final String KNOWN =
      """
      SELECT o.external_id, CAST(o.client_id AS text),
        CAST(extract(epoch FROM o.source_updated_at) AS bigint), o.digest
      FROM client_origin o
      WHERE o.connection_id = CAST(? AS uuid)
        AND o.external_id IN (SELECT jsonb_array_elements_text(CAST(? AS jsonb) -> 'ids'))""";

  private static final String CLIENTS =
      """
      INSERT INTO client AS c (id, version, name, source, source_updated_at, archived_at, created_at,
        updated_at, search_text)
      SELECT r.id, 1, r.name, ?, r.changed, r.archived, CAST(? AS timestamptz), CAST(? AS timestamptz), r.search
      FROM jsonb_to_recordset(CAST(? AS jsonb) -> 'rows') AS r
        (id uuid, name text, changed timestamptz, archived timestamptz, search text)
      ON CONFLICT (id) DO UPDATE SET version = c.version + 1, name = excluded.name,
        source_updated_at = excluded.source_updated_at, updated_at = excluded.updated_at,
        archived_at = CASE WHEN excluded.archived_at IS NULL THEN NULL
          ELSE coalesce(c.archived_at, excluded.archived_at) END,
        search_text = excluded.search_text""";

  private static final String NO_ADDRESSES =
      """
      DELETE FROM client_address WHERE client_id IN
        (SELECT CAST(jsonb_array_elements_text(CAST(? AS jsonb) -> 'ids') AS uuid))""";

  private static final String ADDRESSES =
      """
      INSERT INTO client_address (client_id, kind, position, value, normal)
      SELECT r.id, r.kind, r.position, r.value, r.normal
      FROM jsonb_to_recordset(CAST(? AS jsonb) -> 'rows') AS r
        (id uuid, kind text, position smallint, value text, normal text)""";

  private static final String ORIGINS =
      """
      INSERT INTO client_origin (connection_id, external_id, client_id, source_updated_at, read_at,
        digest)
      SELECT CAST(? AS uuid), r.external, r.id, r.changed, CAST(? AS timestamptz), r.digest
      FROM jsonb_to_recordset(CAST(? AS jsonb) -> 'rows') AS r
        (id uuid, external text, changed timestamptz, digest text)
      ON CONFLICT (connection_id, external_id) DO UPDATE SET digest = excluded.digest,
        source_updated_at = excluded.source_updated_at, read_at = excluded.read_at""";

  @PersistenceContext EntityManager entities;

  /**
   * What became of a page.
   *
   * @param created new here
   * @param changed known here, different now
   * @param same as they are known here
   */
  public record Taken(int created, int changed, List<ReadClient> same) {}

  /** Takes over what is new or different; the caller holds the lock of the connection's import. */
  public Taken take(UUID connectionId, ClientSource source, List<ReadClient> page, Instant now) {
    Map<String, Known> known = known(connectionId, page);
    Map<String, ReadClient> wanted = new LinkedHashMap<>();
    List<ReadClient> same = new ArrayList<>();
    for (ReadClient client : page) {
      Known before = known.get(client.externalId());
      if (before != null && before.same(client)) {
        same.add(client);
      } else {
        wanted.put(client.externalId(), client);
      }
    }
    if (wanted.isEmpty()) {
      return new Taken(0, 0, same);
    }
    ClientRowsToWrite rows = new ClientRowsToWrite(now);
    int changed = 0;
    for (ReadClient client : wanted.values()) {
      Known before = known.get(client.externalId());
      changed += before == null ? 0 : 1;
      rows.add(before == null ? UuidCreator.getTimeOrderedEpoch() : before.id(), client);
    }
    write(connectionId, source, rows, changed, now);
    return new Taken(wanted.size() - changed, changed, same);
  }

  private void write(
      UUID connectionId, ClientSource source, ClientRowsToWrite rows, int changed, Instant now) {
    run(CLIENTS, source.name(), now, now, rows.clients());
    if (changed > 0) {
      run(NO_ADDRESSES, rows.ids());
    }
    run(ADDRESSES, rows.addresses());
    run(ORIGINS, connectionId, now, rows.clients());
  }

  private Map<String, Known> known(UUID connectionId, List<ReadClient> page) {
    List<String> ids = new ArrayList<>();
    page.forEach(client -> ids.add(client.externalId()));
    List<?> rows =
        entities
            .createNativeQuery(KNOWN)
            .setParameter(1, connectionId.toString())
            .setParameter(2, JsonText.write(Map.of("ids", ids)))
            .getResultList();
    Map<String, Known> known = new HashMap<>();
    for (Object row : rows) {
      Object[] cells = (Object[]) row;
      known.put(
          cells[0].toString(),
          new Known(
              UUID.fromString(cells[1].toString()),
              ((Number) cells[2]).longValue(),
              (String) cells[3]));
    }
    return known;
  }

  private void run(String sql, Object... values) {
    var statement = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setParameter(i + 1, values[i].toString());
    }
    statement.executeUpdate();
  }

  /** The moment alone does not tell: it is a whole second, in which a client may change twice. */
  private record Known(UUID id, long changed, String digest) {

    boolean same(ReadClient client) {
      return changed == client.updatedAt().getEpochSecond() && client.digest().equals(digest);
    }
  }
}
