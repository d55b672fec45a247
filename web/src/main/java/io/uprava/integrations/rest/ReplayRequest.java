package io.uprava.integrations.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A replay of one event.
 *
 * @param dryRun true to learn what would happen and change nothing
 * @param reason needed unless it is a dry run
 */
public record ReplayRequest(
    boolean dryRun, @Schema(example = "the payment exists now") String reason) {}
