package io.uprava.reports.repository;

import java.util.UUID;

/**
 * A piece of a file.
 *
 * @param attempt the attempt of the run that wrote it
 * @param position 0 for the first
 * @param deflated whether the data is compressed
 */
public record ReportChunk(UUID runId, int attempt, int position, boolean deflated, byte[] data) {}
