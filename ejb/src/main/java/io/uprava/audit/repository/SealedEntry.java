package io.uprava.audit.repository;

import java.util.List;
import java.util.UUID;

/**
 * An entry as the chain sees it.
 *
 * @param position null when it was never sealed
 * @param fields texts of all columns but the position, in the order of the hash
 */
public record SealedEntry(
    UUID id, Long position, List<String> fields, byte[] previousHash, byte[] hash) {}
