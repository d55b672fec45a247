package io.uprava.reports.service;

/**
 * A file that is complete.
 *
 * @param size in bytes
 * @param sha256 of the content, as hexadecimal digits
 */
public record WrittenReport(String name, long size, String sha256, long rows) {}
