package io.uprava.reports.service;

/**
 * One of the values a parameter may have.
 *
 * @param value as it is sent
 * @param title in the reader's language
 */
public record ReportChoiceView(String value, String title) {}
