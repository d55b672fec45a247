package io.uprava.audit.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.List;

/**
 * Adds and lists entries. Plain SQL: an entry is written once and never managed, and JSON columns
 * need a cast that the mapping does not offer.
 */
@ApplicationScoped
public class AuditRepository {

  private static final String INSERT =
      """
      INSERT INTO audit_entry (id, at, actor_type, actor_id, actor_name, action, subject_type,
        subject_id, old_value, new_value, reason, request_id, ip)
      VALUES (CAST(? AS uuid), CAST(? AS timestamptz), ?, CAST(? AS uuid), ?, ?, ?, CAST(? AS text),
        CAST(? AS jsonb), CAST(? AS jsonb), CAST(? AS text), CAST(? AS text), CAST(? AS text))""";

  @PersistenceContext EntityManager entityManager;

  /** Adds an entry to the running transaction; it gets its position when that commits. */
  public void add(AuditRow row) {
    Query insert = entityManager.createNativeQuery(INSERT);
    List<Object> values =
        Arrays.asList(
            row.id().toString(),
            row.at().toString(),
            row.actorType(),
            text(row.actorId()),
            row.actorName(),
            row.action(),
            row.subjectType(),
            row.subjectId(),
            row.oldValue(),
            row.newValue(),
            row.reason(),
            row.requestId(),
            row.ip());
    for (int i = 0; i < values.size(); i++) {
      insert.setParameter(i + 1, values.get(i));
    }
    insert.executeUpdate();
  }

  /** The entries that a query names, in its order. */
  public List<AuditRow> list(AuditQuery wanted) {
    Query query = entityManager.createNativeQuery(wanted.sql());
    List<Object> values = wanted.values();
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<?> rows = query.getResultList();
    return rows.stream().map(row -> AuditQuery.row((Object[]) row)).toList();
  }

  private static String text(Object value) {
    return value == null ? null : value.toString();
  }
}
