package io.uprava.users.service;

import io.uprava.users.entity.ImportTally;

/**
 * Rows of an import: what they do, and what became of them.
 *
 * @param applied without those that were or could not be taken back
 * @param waiting still to be applied
 */
public record ImportCounts(
    int rows,
    int creates,
    int updates,
    int unchanged,
    int errors,
    int waiting,
    int applied,
    int conflicts,
    int undone,
    int undoConflicts) {

  static ImportCounts of(ImportTally tally) {
    int work = tally.creates() + tally.updates();
    int done = tally.applied() + tally.conflicts() + tally.undone() + tally.undoConflicts();
    return new ImportCounts(
        work + tally.unchanged() + tally.errors(),
        tally.creates(),
        tally.updates(),
        tally.unchanged(),
        tally.errors(),
        work - done,
        tally.applied(),
        tally.conflicts(),
        tally.undone(),
        tally.undoConflicts());
  }
}
