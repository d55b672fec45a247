package io.uprava.connections.service;

import java.time.Instant;
import java.util.UUID;

/**
 * A freeze of the whole vault that was in force. Who agreed to its end is not part of it: where it
 * returns, two administrators decide anew.
 *
 * @param frozenBy who began it, masked
 */
public record ExportedFreeze(UUID id, Instant frozenAt, String frozenBy, String reason) {}
