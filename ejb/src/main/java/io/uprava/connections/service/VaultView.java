package io.uprava.connections.service;

import java.util.List;
import java.util.UUID;

/**
 * The vault as a whole.
 *
 * @param keyset {@code ok}, {@code wrong} when it does not open what is stored, or {@code unusable}
 * @param keys those under which values are stored, and those this node knows; the one in force
 *     comes first
 * @param stragglers the first connections with values under other keys than the one in force
 * @param notesWritable whether answers of providers can be noted on this node's disk
 * @param notesReadable whether this node's disk tells all of what is noted; where it does not, the
 *     exchanges that were under way await it
 * @param answersNotStored answers that are noted on this node's disk and not in the database
 * @param freeze the one in force, null when there is none
 */
public record VaultView(
    String keyset,
    List<KeyUse> keys,
    List<UUID> stragglers,
    boolean notesWritable,
    boolean notesReadable,
    long answersNotStored,
    VaultFreezeView freeze) {

  /**
   * How much is stored under a key.
   *
   * @param id as the keyset counts
   * @param primary whether new values come under it
   * @param known whether the keyset of this node has it
   */
  public record KeyUse(long id, boolean primary, boolean known, long values) {}

  /** How many values are stored. */
  public long values() {
    return keys.stream().mapToLong(KeyUse::values).sum();
  }

  /** How many of them are under the key in force. */
  public long current() {
    return keys.stream().filter(KeyUse::primary).mapToLong(KeyUse::values).sum();
  }
}
