package io.uprava.backups.repository;

import io.uprava.backups.entity.VaultRestoreItem;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.RestoreVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Connections of backups that were handed in. */
@ApplicationScoped
public class VaultRestoreItemRepository {

  private static final String ORDER = "position.asc";
  private static final String OF = "SELECT i FROM VaultRestoreItem i WHERE i.restoreId = :of";

  private static final String REOPEN =
      """
      UPDATE vault_restore_item SET verdict = NULL, version = version + 1
      WHERE restore_id = CAST(? AS uuid) AND verdict IN (%s)"""
          .formatted(
              Stream.of(RestoreVerdict.values())
                  .filter(verdict -> !verdict.settled())
                  .map(verdict -> "'" + verdict.name() + "'")
                  .collect(Collectors.joining(", ")));

  @PersistenceContext EntityManager entities;

  public void add(VaultRestoreItem item) {
    entities.persist(item);
  }

  /** The next one without a verdict. */
  public Optional<VaultRestoreItem> findWaiting(UUID restoreId) {
    return of(restoreId, " AND i.verdict IS NULL ORDER BY i.position")
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  public Optional<VaultRestoreItem> find(UUID restoreId, int position) {
    return of(restoreId, " AND i.position = :position")
        .setParameter("position", position)
        .getResultStream()
        .findFirst();
  }

  /** Lets those be tried again whose verdict may change. */
  public int reopen(UUID restoreId) {
    return entities.createNativeQuery(REOPEN).setParameter(1, restoreId.toString()).executeUpdate();
  }

  /** How many have which verdict; those without one are not among them. */
  public Map<RestoreVerdict, Long> countByVerdict(UUID restoreId) {
    return countByVerdict(List.of(restoreId)).getOrDefault(restoreId, Map.of());
  }

  /** The same for several restores, by their ids; one of which nothing was tried is left out. */
  public Map<UUID, Map<RestoreVerdict, Long>> countByVerdict(Collection<UUID> restoreIds) {
    Map<UUID, Map<RestoreVerdict, Long>> counts = new HashMap<>();
    if (!restoreIds.isEmpty()) {
      entities
          .createQuery(
              "SELECT i.restoreId, i.verdict, COUNT(i) FROM VaultRestoreItem i"
                  + " WHERE i.restoreId IN :of AND i.verdict IS NOT NULL"
                  + " GROUP BY i.restoreId, i.verdict",
              Object[].class)
          .setParameter("of", restoreIds)
          .getResultList()
          .forEach(
              row ->
                  counts
                      .computeIfAbsent((UUID) row[0], id -> new EnumMap<>(RestoreVerdict.class))
                      .put((RestoreVerdict) row[1], (Long) row[2]));
    }
    return counts;
  }

  /** In the order of the file. */
  public PageOf<VaultRestoreItem> page(UUID restoreId, PageRequest page) {
    Optional<Cursor> after = page.after(ORDER, 1);
    TypedQuery<VaultRestoreItem> query =
        of(
            restoreId,
            (after.isEmpty() ? "" : " AND i.position > :position") + " ORDER BY i.position");
    after.ifPresent(cursor -> query.setParameter("position", cursor.number(0).intValue()));
    List<VaultRestoreItem> rows = query.setMaxResults(page.fetchSize()).getResultList();
    return PageOf.of(rows, page, row -> Cursor.at(ORDER, row.id(), row.position()));
  }

  private TypedQuery<VaultRestoreItem> of(UUID restoreId, String more) {
    return entities.createQuery(OF + more, VaultRestoreItem.class).setParameter("of", restoreId);
  }
}
