package io.uprava.reports.service;

import io.uprava.reports.entity.ReportRunState;
import java.util.UUID;

/**
 * A run is over; for observers after the commit, and for those who do their part in it.
 *
 * @param state SUCCEEDED, FAILED or CANCELLED
 * @param occasion what it was run for, null for a request
 */
public record ReportRunFinished(UUID runId, ReportRunState state, String occasion) {}
