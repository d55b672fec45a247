package io.uprava.users.service;

import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.UserImportRow;
import java.util.List;
import java.util.UUID;

/**
 * One row of an import.
 *
 * @param line as a spreadsheet counts, the header is 1
 * @param wanted every value after applying; in an error as they stand in the file
 * @param before what is stored, null for a new user
 * @param changes columns in which the two differ
 * @param problems why it is in error or in conflict, empty otherwise
 * @param userId null until the user exists
 */
public record ImportRowView(
    UUID id,
    int line,
    ImportAction action,
    ImportOutcome outcome,
    String email,
    ImportValuesView wanted,
    ImportValuesView before,
    List<String> changes,
    List<ImportProblem> problems,
    UUID userId) {

  static ImportRowView of(UserImportRow row) {
    return new ImportRowView(
        row.id(),
        row.line(),
        row.action(),
        row.outcome(),
        row.email(),
        ImportValuesView.of(row.wanted()),
        ImportValuesView.of(row.before()),
        row.changes(),
        ImportProblem.of(row.problems(), row.firstLine()),
        row.userId());
  }
}
