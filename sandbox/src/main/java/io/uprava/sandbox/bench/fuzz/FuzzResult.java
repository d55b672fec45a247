package io.uprava.sandbox.bench.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** How a server received mutated requests. */
public final class FuzzResult {

  private static final int KEPT = 20;
  private static final int LONGEST = 1500;

  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final List<String> serverErrors = new ArrayList<>();
  private final Set<String> signed = ConcurrentHashMap.newKeySet();
  private int cutOff;

  synchronized void answered(int status, byte[] request) {
    statuses.merge(status, 1, Integer::sum);
    if (status >= 500 && serverErrors.size() < KEPT) {
      int length = Math.min(request.length, LONGEST);
      serverErrors.add(new String(request, 0, length, StandardCharsets.ISO_8859_1));
    }
  }

  synchronized void cutOff() {
    cutOff++;
  }

  void signed(String hash) {
    signed.add(hash);
  }

  /** How often each HTTP status was answered. */
  public synchronized Map<Integer, Integer> statuses() {
    return new TreeMap<>(statuses);
  }

  /** Answers of 500 and above. */
  public synchronized int serverErrorCount() {
    return statuses.entrySet().stream()
        .filter(one -> one.getKey() >= 500)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** The beginnings of the first requests that were answered with 500 and above. */
  public synchronized List<String> serverErrors() {
    return List.copyOf(serverErrors);
  }

  /** Connections that ended without an answer. */
  public synchronized int cutOffCount() {
    return cutOff;
  }

  /** Whether a body of that SHA-256 was sent with a right signature. */
  public boolean wasSigned(String hash) {
    return signed.contains(hash);
  }
}
