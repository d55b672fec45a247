package io.uprava.users.service;

import io.uprava.users.entity.ImportedValues;

/**
 * A row of a file as it stands there, without the guard against formulas.
 *
 * @param line as a spreadsheet counts, the header is 1
 * @param complete whether it has a cell for each column and none beside
 */
record CsvRow(int line, String email, ImportedValues values, boolean complete) {}
