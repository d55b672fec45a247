package io.uprava.users.repository;

import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;

/** Which rows of an import are wanted; null means any. */
public record ImportRowFilter(ImportAction action, ImportOutcome outcome) {

  /** Every row. */
  public static ImportRowFilter all() {
    return new ImportRowFilter(null, null);
  }
}
