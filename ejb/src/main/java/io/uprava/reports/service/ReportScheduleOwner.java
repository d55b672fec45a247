package io.uprava.reports.service;

import java.util.UUID;

/**
 * With whose right a schedule runs.
 *
 * @param key the key that acts in the name of the person, null when the person does
 */
record ReportScheduleOwner(UUID person, UUID key) {}
