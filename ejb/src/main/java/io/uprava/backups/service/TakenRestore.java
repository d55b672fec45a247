package io.uprava.backups.service;

import java.util.UUID;

/**
 * A restore in the hands of this node.
 *
 * @param holder what proves that it still is; new for each taking
 * @param reason why somebody wants it, in their words
 */
record TakenRestore(UUID id, UUID holder, String reason) {}
