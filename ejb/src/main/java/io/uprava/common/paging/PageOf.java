package io.uprava.common.paging;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param nextCursor what to ask for next, null on the last page
 */
public record PageOf<T>(List<T> items, String nextCursor) {

  public PageOf {
    items = List.copyOf(items);
  }

  /**
   * Cuts the rows that were fetched with {@link PageRequest#fetchSize()} to the page.
   *
   * @param position where a row stands in the order of the list
   */
  public static <T> PageOf<T> of(
      List<T> fetched, PageRequest request, Function<T, Cursor> position) {
    if (fetched.size() <= request.limit()) {
      return new PageOf<>(fetched, null);
    }
    List<T> page = fetched.subList(0, request.limit());
    return new PageOf<>(page, position.apply(page.get(page.size() - 1)).text());
  }

  /** The same page with each item turned into something else. */
  public <R> PageOf<R> map(Function<? super T, ? extends R> change) {
    return new PageOf<>(items.stream().<R>map(change).toList(), nextCursor);
  }
}
