package io.uprava.reports.service;

import java.util.UUID;

/**
 * Somebody whom a report may be sent to.
 *
 * @param name the name, or the address of somebody who gave none
 */
public record ReportRecipientView(UUID id, String name, String email) {}
