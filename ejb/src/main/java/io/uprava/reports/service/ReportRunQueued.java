package io.uprava.reports.service;

import java.util.UUID;

/** A run waits for a node; for observers after the commit. */
public record ReportRunQueued(UUID runId) {}
