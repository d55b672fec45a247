package io.uprava.audit.repository;

import io.uprava.common.sql.SqlConditions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A list of entries, newest first, put together from the conditions that are set. Each condition is
 * served by an index that ends in {@code (at DESC, id DESC)}.
 */
public final class AuditQuery {

  private static final String COLUMNS =
      """
      SELECT CAST(id AS text), position, CAST(extract(epoch FROM at) * 1000000 AS bigint), actor_type,
        CAST(actor_id AS text), actor_name, action, subject_type, subject_id,
        CAST(old_value AS text), CAST(new_value AS text), reason, request_id, ip
      FROM audit_entry""";

  /** The order of every list of entries. */
  public static final String NEWEST_FIRST = "ORDER BY at DESC, id DESC";

  private final SqlConditions conditions = new SqlConditions();
  private int limit = 1;

  /** Adds {@code column = value} unless the value is null. */
  public AuditQuery equal(String column, String value) {
    return value == null ? this : and(column + " = ?", value);
  }

  public AuditQuery actor(UUID id) {
    return id == null ? this : and("actor_id = CAST(? AS uuid)", id.toString());
  }

  public AuditQuery entry(UUID id) {
    return and("id = CAST(? AS uuid)", id.toString());
  }

  public AuditQuery from(Instant from) {
    return from == null ? this : and("at >= CAST(? AS timestamptz)", from.toString());
  }

  public AuditQuery until(Instant until) {
    return until == null ? this : and("at < CAST(? AS timestamptz)", until.toString());
  }

  /** Entries in which every word occurs, each also as the beginning of a longer one. */
  public AuditQuery words(String text) {
    String words = searchWords(text);
    return words.isEmpty() ? this : and("search @@ to_tsquery('simple', ?)", words);
  }

  /** Entries that follow this position in the list. */
  public AuditQuery after(Instant at, UUID id) {
    conditions.and(
        "(at, id) < (CAST(? AS timestamptz), CAST(? AS uuid))", at.toString(), id.toString());
    return this;
  }

  public AuditQuery limit(int rows) {
    this.limit = rows;
    return this;
  }

  private AuditQuery and(String condition, Object value) {
    conditions.and(condition, value);
    return this;
  }

  /** Of the table {@code audit_entry}. */
  public SqlConditions conditions() {
    return conditions;
  }

  String sql() {
    return COLUMNS + conditions.where() + ' ' + NEWEST_FIRST + " LIMIT " + limit;
  }

  List<Object> values() {
    return conditions.values();
  }

  static String searchWords(String text) {
    if (text == null) {
      return "";
    }
    return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(word -> "'" + word + "':*")
        .collect(Collectors.joining(" & "));
  }

  static AuditRow row(Object[] column) {
    return new AuditRow(
        UUID.fromString((String) column[0]),
        column[1] == null ? null : ((Number) column[1]).longValue(),
        instant(((Number) column[2]).longValue()),
        (String) column[3],
        column[4] == null ? null : UUID.fromString((String) column[4]),
        (String) column[5],
        (String) column[6],
        (String) column[7],
        (String) column[8],
        (String) column[9],
        (String) column[10],
        (String) column[11],
        (String) column[12],
        (String) column[13]);
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plusNanos(Math.multiplyExact(micros, 1000L));
  }
}
