package io.uprava.audit.repository;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.Collections;
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
      VALUES\s""";
  private static final String VALUES =
      """
      (CAST(? AS uuid), CAST(? AS timestamptz), ?, CAST(? AS uuid), ?, ?, ?, CAST(? AS text),
        CAST(? AS jsonb), CAST(? AS jsonb), CAST(? AS text), CAST(? AS text), CAST(? AS text))""";
  private static final int ROWS_OF_A_STATEMENT = 100;

  @PersistenceContext EntityManager entityManager;

  /** Adds entries to the running transaction; they get their positions when that commits. */
  public void add(List<AuditRow> rows) {
    for (int from = 0; from < rows.size(); from += ROWS_OF_A_STATEMENT) {
      insert(rows.subList(from, Math.min(from + ROWS_OF_A_STATEMENT, rows.size())));
    }
  }

  private void insert(List<AuditRow> rows) {
    Query insert =
        entityManager.createNativeQuery(
            INSERT + String.join(",", Collections.nCopies(rows.size(), VALUES)));
    int position = 1;
    for (AuditRow row : rows) {
      for (Object value : values(row)) {
        insert.setParameter(position++, value);
      }
    }
    insert.executeUpdate();
  }

  private static List<Object> values(AuditRow row) {
    return Arrays.asList(
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
