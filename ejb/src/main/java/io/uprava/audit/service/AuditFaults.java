package io.uprava.audit.service;

import io.uprava.audit.repository.SealedEntry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Gathers the faults of a walk: neighbours of one kind become one stretch, and entries that are not
 * genuine where they stand are tried at the other broken places, which tells a moved entry from a
 * changed one.
 */
final class AuditFaults {

  private static final int MOST_TRIED = 1000;

  private final List<AuditFault> stretches = new ArrayList<>();
  private final List<SealedEntry> notGenuine = new ArrayList<>();

  void changed(SealedEntry entry) {
    add(AuditFault.at(AuditFaultKind.CHANGED, entry.position(), entry.id()));
  }

  void notGenuine(SealedEntry entry) {
    if (notGenuine.size() < MOST_TRIED && entry.previousHash() != null) {
      notGenuine.add(entry);
    } else {
      changed(entry);
    }
  }

  void unsealed(SealedEntry entry) {
    add(new AuditFault(AuditFaultKind.UNSEALED, null, null, entry.id()));
  }

  void missing(long from, long to) {
    add(AuditFault.range(AuditFaultKind.MISSING, from, to));
  }

  void tailMissing(long from, long to) {
    add(AuditFault.range(AuditFaultKind.TAIL_MISSING, from, to));
  }

  void headChanged(long last) {
    add(AuditFault.at(AuditFaultKind.HEAD_CHANGED, last, null));
  }

  void checkpointDiffers(AuditCheckpoint anchor) {
    add(AuditFault.at(AuditFaultKind.CHECKPOINT_DIFFERS, anchor.position(), null));
  }

  /** Every stretch in the order of positions, entries without one at the end. */
  List<AuditFault> all() {
    long[] places = brokenPlaces();
    List<AuditFault> all = new ArrayList<>(stretches);
    notGenuine.forEach(
        entry -> all.add(AuditFault.at(kind(entry, places), entry.position(), entry.id())));
    all.sort(
        Comparator.comparing(AuditFault::from, Comparator.nullsLast(Comparator.naturalOrder())));
    List<AuditFault> joined = new ArrayList<>();
    all.forEach(fault -> append(joined, fault));
    return joined;
  }

  private void add(AuditFault fault) {
    append(stretches, fault);
  }

  private static void append(List<AuditFault> list, AuditFault fault) {
    int end = list.size() - 1;
    if (end >= 0 && list.get(end).continuedBy(fault)) {
      list.set(end, list.get(end).joinedWith(fault));
    } else {
      list.add(fault);
    }
  }

  private long[] brokenPlaces() {
    LongStream gaps =
        stretches.stream()
            .filter(fault -> fault.entryId() == null && fault.from() != null)
            .flatMapToLong(fault -> LongStream.rangeClosed(fault.from(), fault.to()));
    return LongStream.concat(notGenuine.stream().mapToLong(SealedEntry::position), gaps)
        .limit(2L * MOST_TRIED)
        .toArray();
  }

  private static AuditFaultKind kind(SealedEntry entry, long[] places) {
    boolean moved =
        Arrays.stream(places)
            .anyMatch(place -> Arrays.equals(CanonicalText.hash(entry, place), entry.hash()));
    return moved ? AuditFaultKind.REORDERED : AuditFaultKind.CHANGED;
  }
}
