package io.uprava.reports.service;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that may be read.
 *
 * @param fallbackName a name of plain letters, for programs that take no others
 * @param size in bytes
 * @param sha256 of the content, as hexadecimal digits
 * @param attempt the attempt of the run that wrote it
 * @param writtenAt when it was complete
 */
public record ReportDownload(
    UUID runId,
    int attempt,
    String name,
    String fallbackName,
    String mediaType,
    long size,
    String sha256,
    Instant writtenAt) {}
