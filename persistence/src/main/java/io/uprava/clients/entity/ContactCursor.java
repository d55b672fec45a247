package io.uprava.clients.entity;

import java.util.OptionalLong;

/**
 * Where reading goes on in a list that is ordered by the moment of the last change. It is a moment
 * rather than a number of pages, for what changes meanwhile moves to the end of the list and would
 * shift its pages; pages are only counted among what changed in one and the same second.
 *
 * @param from seconds since 1970, inclusive
 * @param page among what begins there, from 1
 */
public record ContactCursor(long from, int page) {

  /** The first page from a moment on. */
  public static ContactCursor at(long from) {
    return new ContactCursor(from, 1);
  }

  /**
   * What follows a page that is not the last one.
   *
   * @param last when the last of its items changed; empty when that is not known
   */
  public ContactCursor after(OptionalLong last) {
    return last.isPresent() && last.getAsLong() > from
        ? at(last.getAsLong())
        : new ContactCursor(from, page + 1);
  }
}
