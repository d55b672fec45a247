package io.uprava.sandbox.emulator.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** How many requests each caller has made within the last real second. */
public final class RequestRate {

  private static final long SECOND = 1_000_000_000L;

  private final Map<String, Deque<Long>> requests = new HashMap<>();

  /** Counts a request of {@code caller} unless there were {@code limit} already. */
  public synchronized boolean admits(String caller, long limit) {
    Deque<Long> recent = requests.computeIfAbsent(caller, unknown -> new ArrayDeque<>());
    long now = System.nanoTime();
    while (!recent.isEmpty() && now - recent.peekFirst() >= SECOND) {
      recent.removeFirst();
    }
    if (recent.size() >= limit) {
      return false;
    }
    recent.addLast(now);
    return true;
  }
}
