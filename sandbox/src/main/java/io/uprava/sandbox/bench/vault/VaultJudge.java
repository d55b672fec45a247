package io.uprava.sandbox.bench.vault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Goes through the calls in their order and finds what must not be: an answer that arrived and was
 * lost, and a token that was presented after an answer had decided about it.
 */
final class VaultJudge {

  private final VaultEvidence evidence;
  private final Map<String, VaultCall> lastWith = new HashMap<>();
  private final Map<String, VaultCall> lastOf = new HashMap<>();
  private final Set<String> spent = new HashSet<>();
  private final List<String> lost = new ArrayList<>();
  private final List<String> reused = new ArrayList<>();
  private final List<String> overlapping = new ArrayList<>();
  private final List<Long> onTheWay = new ArrayList<>();
  private int again;

  VaultJudge(VaultEvidence evidence) {
    this.evidence = evidence;
  }

  void judge(VaultCall call) {
    VaultCall before = lastWith.put(call.presented(), call);
    if (before != null) {
      repeated(before, call);
    }
    if (call.refresh() && call.refused() && !spent.contains(call.presented())) {
      lost.add(call + ", though nothing was ever given for it");
    }
    if (call.issued()) {
      spent.add(call.presented());
    }
    VaultCall neighbour = lastOf.put(call.host(), call);
    if (neighbour != null && neighbour.answered() && call.begun() < neighbour.told()) {
      overlapping.add(call + " while " + neighbour + " was under way");
    }
    if (call.gave() && !evidence.stored(call)) {
      OptionalLong died = evidence.diedAfter(call);
      if (died.isPresent()) {
        onTheWay.add(died.getAsLong());
      } else {
        lost.add(call + ", which is not stored");
      }
    }
  }

  private void repeated(VaultCall before, VaultCall call) {
    if (before.decided() && evidence.diedAfter(before).isEmpty()) {
      reused.add(call + " after " + before);
    } else {
      again++;
    }
  }

  /** What was lost although it had arrived. */
  List<String> lost() {
    return lost;
  }

  /** What was presented after an answer that had arrived. */
  List<String> reused() {
    return reused;
  }

  /** Calls of one account at the same time. */
  List<String> overlapping() {
    return overlapping;
  }

  /** How long before the death of their node answers were sent that are stored nowhere. */
  List<Long> onTheWay() {
    return onTheWay;
  }

  /** How often a token was presented again because nobody knew the answer. */
  int again() {
    return again;
  }
}
