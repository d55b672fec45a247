package io.uprava.reports.repository;

import java.util.UUID;

/**
 * How far one attempt of a run is.
 *
 * @param rowsTotal null while nobody knows
 * @param totalEstimated whether the total is the planner's guess
 */
public record ReportBeat(
    UUID id, int attempt, String node, long rowsDone, Long rowsTotal, boolean totalEstimated) {}
