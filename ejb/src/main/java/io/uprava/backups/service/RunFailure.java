package io.uprava.backups.service;

import io.uprava.common.error.DomainException;
import java.util.Objects;

/**
 * Why a backup or a drill did not end well.
 *
 * @param code of a refusal
 * @param detail what its sentence names, may be null
 */
record RunFailure(String code, String detail) {

  private static final int LONGEST = 300;

  /** A failure that nobody foresaw is called {@code otherwise}. */
  static RunFailure of(Exception failure, String otherwise) {
    if (failure instanceof DomainException refusal) {
      return new RunFailure(
          refusal.code(), Objects.toString(refusal.parameters().get("detail"), null));
    }
    String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
    return new RunFailure(otherwise, text.length() > LONGEST ? text.substring(0, LONGEST) : text);
  }
}
