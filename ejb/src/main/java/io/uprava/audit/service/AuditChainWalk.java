package io.uprava.audit.service;

import io.uprava.audit.repository.ChainHead;
import io.uprava.audit.repository.SealedEntry;
import java.time.Instant;
import java.util.Arrays;

/**
 * Goes along the chain once, entry by entry, and notes every fault. An entry is genuine when its
 * hash fits its columns and its place. A link that does not fit between two genuine entries means
 * that one of them was rewritten together with its hash: the earlier one, unless the link to the
 * next entry does not fit either.
 */
final class AuditChainWalk {

  private static final byte[] GENESIS = new byte[32];

  private final AuditFaults faults = new AuditFaults();
  private final AuditCheckpoint anchor;
  private final ChainHead head;
  private SealedEntry before;
  private boolean beforeGenuine = true;
  private SealedEntry suspect;
  private long entries;
  private boolean anchorSeen;

  /**
   * @param head the head row, null when it is gone
   * @param anchor a checkpoint noted outside, or null
   */
  AuditChainWalk(ChainHead head, AuditCheckpoint anchor) {
    this.head = head;
    this.anchor = anchor;
  }

  void visit(SealedEntry entry) {
    entries++;
    if (entry.position() == null) {
      faults.unsealed(entry);
    } else if (entry.position() <= last()) {
      faults.changed(entry);
    } else {
      follow(entry);
    }
  }

  AuditReport finish(Instant now) {
    long end = head == null ? last() : head.position();
    if (head == null || (beforeGenuine && last() > end)) {
      faults.headChanged(last());
    }
    if (last() < end) {
      faults.tailMissing(last() + 1, end);
    }
    boolean broken = head != null && last() == end && beforeGenuine && !linked(head.hash());
    if (!settle(broken) && broken) {
      faults.headChanged(last());
    }
    if (anchor != null && !anchorSeen && anchor.position() > 0) {
      faults.checkpointDiffers(anchor);
    }
    AuditCheckpoint seen = head == null ? null : AuditCheckpoint.of(head.position(), head.hash());
    return new AuditReport(now, entries, seen, faults.all());
  }

  private void follow(SealedEntry entry) {
    compareWithAnchor(entry);
    boolean afterGap = noteGap(entry.position());
    boolean genuine = isGenuine(entry);
    boolean broken = genuine && beforeGenuine && !afterGap && !linked(entry.previousHash());
    if (!genuine) {
      faults.notGenuine(entry);
    }
    if (!settle(broken) && broken) {
      blameBefore(entry);
    }
    before = entry;
    beforeGenuine = genuine;
  }

  private void blameBefore(SealedEntry entry) {
    if (before == null) {
      faults.changed(entry);
    } else {
      suspect = before;
    }
  }

  /**
   * Decides who broke the link before the last entry, now that the link after it is known.
   *
   * @return whether a broken link after it is thereby explained
   */
  private boolean settle(boolean brokenAgain) {
    if (suspect == null) {
      return false;
    }
    faults.changed(brokenAgain ? before : suspect);
    suspect = null;
    return brokenAgain;
  }

  private boolean noteGap(long position) {
    long end = head == null ? position - 1 : Math.min(position - 1, head.position());
    if (last() + 1 <= end) {
      faults.missing(last() + 1, end);
    }
    return position > last() + 1;
  }

  private static boolean isGenuine(SealedEntry entry) {
    return entry.previousHash() != null
        && Arrays.equals(CanonicalText.hash(entry, entry.position()), entry.hash());
  }

  private boolean linked(byte[] hash) {
    return Arrays.equals(before == null ? GENESIS : before.hash(), hash);
  }

  private long last() {
    return before == null ? 0 : before.position();
  }

  private void compareWithAnchor(SealedEntry entry) {
    if (anchor != null && entry.position() == anchor.position()) {
      anchorSeen = true;
      if (anchor.differsFrom(entry.hash())) {
        faults.checkpointDiffers(anchor);
      }
    }
  }
}
