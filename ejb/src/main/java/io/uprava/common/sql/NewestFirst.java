package io.uprava.common.sql;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.Cursor;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The order of a list whose newest rows come first, and among rows of one moment those with the
 * greatest id. It has an index of the same.
 *
 * @param table that is listed
 * @param alias its name in the conditions
 * @param moment the column with the moment
 */
public record NewestFirst(String table, String alias, String moment) {

  public String orderBy() {
    return "ORDER BY %1$s.%2$s DESC, %1$s.id DESC".formatted(alias, moment);
  }

  /** Name on the wire. */
  public String code() {
    return moment + ".desc";
  }

  /**
   * Makes a list go on behind the last row of the page before, if there was one.
   *
   * @throws RuleViolation {@code cursor-invalid} when the page is one of another list
   */
  public void goOn(SqlConditions conditions, PageRequest page) {
    page.after(code(), 1)
        .ifPresent(
            last ->
                conditions.and(
                    "(%1$s.%2$s, %1$s.id) < (CAST(? AS timestamptz), CAST(? AS uuid))"
                        .formatted(alias, moment),
                    last.instant(0).toString(),
                    last.id().toString()));
  }

  /** The first rows under these conditions, all columns. */
  public String select(SqlConditions conditions, int limit) {
    return "SELECT %1$s.* FROM %2$s %1$s%3$s %4$s LIMIT %5$d"
        .formatted(alias, table, conditions.where(), orderBy(), limit);
  }

  /** The place of a row in the list. */
  public Cursor at(UUID id, Instant at) {
    return Cursor.at(code(), id, at);
  }

  /**
   * A page of entities, in one statement.
   *
   * @param conditions of the list, which this narrows to the page
   * @param place of an entity, see {@link #at}
   * @throws RuleViolation {@code cursor-invalid}
   */
  public <E> PageOf<E> page(
      EntityManager entities,
      Class<E> type,
      SqlConditions conditions,
      PageRequest page,
      Function<E, Cursor> place) {
    goOn(conditions, page);
    Query query = entities.createNativeQuery(select(conditions, page.fetchSize()), type);
    List<?> found = conditions.fill(query).getResultList();
    return PageOf.of(found.stream().map(type::cast).toList(), page, place);
  }
}
