package io.uprava.reports.service;

import io.uprava.reports.catalogue.ColumnType;

/**
 * A column as a table needs it.
 *
 * @param title in the reader's language
 */
public record ReportColumnView(String name, String title, ColumnType type) {}
