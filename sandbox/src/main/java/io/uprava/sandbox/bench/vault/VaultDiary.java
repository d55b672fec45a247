package io.uprava.sandbox.bench.vault;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** What the rounds noted: who was killed when, and what became of the accounts. */
final class VaultDiary {

  private final List<NodeDeath> deaths = new CopyOnWriteArrayList<>();
  private final Set<UUID> noted = ConcurrentHashMap.newKeySet();
  private final Map<Kill, AtomicInteger> kills = new EnumMap<>(Kill.class);
  private final Map<Kill, List<Long>> waits = new EnumMap<>(Kill.class);
  private final List<String> reconnected = new CopyOnWriteArrayList<>();
  private final List<String> stuck = new CopyOnWriteArrayList<>();
  private final AtomicInteger faults = new AtomicInteger();

  /**
   * A node was killed.
   *
   * @param shot when it was about to be killed, in milliseconds since 1970
   * @param gone when it was gone, likewise
   * @param awaited exchanges whose answers were not noted then
   */
  record NodeDeath(long shot, long gone, Set<UUID> awaited) {}

  VaultDiary() {
    for (Kill kill : Kill.values()) {
      kills.put(kill, new AtomicInteger());
      waits.put(kill, new CopyOnWriteArrayList<>());
    }
  }

  void killed(Kill kill) {
    kills.get(kill).incrementAndGet();
  }

  void died(NodeDeath death, Set<UUID> notedThere) {
    deaths.add(death);
    noted.addAll(notedThere);
  }

  void faultPlanned() {
    faults.incrementAndGet();
  }

  /** A token was handed out again so many milliseconds after the kill. */
  void handedOut(Kill after, long millis) {
    waits.get(after).add(millis);
  }

  /** The account's owner had to consent once more. */
  void reconnected(VaultAccount account) {
    reconnected.add(account.host());
  }

  /** No token was handed out for very long. */
  void stuck(VaultAccount account) {
    stuck.add(account.host());
  }

  List<NodeDeath> deaths() {
    return List.copyOf(deaths);
  }

  /** Exchanges whose answers were noted on disk when their node was killed. */
  Set<UUID> noted() {
    return Set.copyOf(noted);
  }

  int kills(Kill kill) {
    return kills.get(kill).get();
  }

  List<Long> waits(Kill kill) {
    return List.copyOf(waits.get(kill));
  }

  List<String> reconnected() {
    return List.copyOf(reconnected);
  }

  List<String> stuck() {
    return List.copyOf(stuck);
  }

  int faults() {
    return faults.get();
  }
}
