package io.uprava.common.paging;

import io.uprava.common.error.RuleViolation;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit rows at most, 1 to {@value #MAX_LIMIT}
 * @param cursor where the page before ended, null for the first page
 */
public record PageRequest(int limit, String cursor) {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  /**
   * @throws RuleViolation {@code limit-out-of-range}
   */
  public PageRequest {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new RuleViolation("limit-out-of-range", Map.of("max", MAX_LIMIT));
    }
  }

  /** The first page in the usual length. */
  public static PageRequest first() {
    return new PageRequest(DEFAULT_LIMIT, null);
  }

  /** What a caller asked for, where both may be absent. */
  public static PageRequest of(Integer limit, String cursor) {
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : limit,
        cursor == null || cursor.isBlank() ? null : cursor.trim());
  }

  /** One row more than wanted: whether it exists tells whether there is a next page. */
  public int fetchSize() {
    return limit + 1;
  }

  /**
   * Where to go on, or empty for the first page.
   *
   * @param sort the order of this list, see {@link Cursor}
   * @param values number of sort values before the id
   * @throws RuleViolation {@code cursor-invalid} when the cursor is not one of this order
   */
  public Optional<Cursor> after(String sort, int values) {
    return Optional.ofNullable(cursor).map(text -> Cursor.parse(text, sort, values));
  }
}
