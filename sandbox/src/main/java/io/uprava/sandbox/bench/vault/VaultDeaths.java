package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.bench.vault.VaultDiary.NodeDeath;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Kills nodes and PostgreSQL, notes what their disks hold then, and starts them again. */
final class VaultDeaths {

  private static final int STARTS = 3;
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

  private final VaultInstallation uprava;
  private final ExecutorService people;
  private final VaultDiary diary;
  private final Set<UUID> ofOthers = new HashSet<>();

  VaultDeaths(VaultInstallation uprava, ExecutorService people, VaultDiary diary)
      throws IOException {
    this.uprava = uprava;
    this.people = people;
    this.diary = diary;
    for (VaultNode node : uprava.nodes()) {
      ofOthers.addAll(new NotesFolder(node).noted());
    }
  }

  /** Kills what the round says; where PostgreSQL dies before a node, once an answer was noted. */
  void kill(RoundPlan round) throws Exception {
    List<VaultNode> dying = dying(round);
    if (round.kill().killsPostgres()) {
      uprava.postgres().kill();
      for (VaultNode node : dying) {
        awaitNote(node);
      }
    }
    List<Future<Void>> deaths = people.invokeAll(dying.stream().map(this::death).toList());
    for (Future<Void> death : deaths) {
      death.get();
    }
  }

  /** Lets the answer come that nothing but the disk can keep any more. */
  private void awaitNote(VaultNode node) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_ANSWER.toNanos();
    while (noted(node).isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  /** Exchanges of these rounds whose answers lie on a node's disk. */
  private Set<UUID> noted(VaultNode node) throws IOException {
    Set<UUID> noted = new NotesFolder(node).noted();
    noted.removeAll(ofOthers);
    return noted;
  }

  private Callable<Void> death(VaultNode node) {
    return () -> {
      long shot = System.currentTimeMillis();
      node.kill();
      long gone = System.currentTimeMillis();
      diary.died(new NodeDeath(shot, gone, new NotesFolder(node).awaited()), noted(node));
      return null;
    };
  }

  /** Starts again what was killed. */
  void restart(RoundPlan round) throws Exception {
    if (round.kill().killsPostgres()) {
      start(uprava.postgres());
    }
    List<Callable<Void>> starts = new ArrayList<>();
    dying(round).forEach(node -> starts.add(() -> start(node)));
    for (Future<Void> started : people.invokeAll(starts)) {
      started.get();
    }
  }

  /** A start that fails is none of our business here: it is made again. */
  private static Void start(Killable one) throws Exception {
    for (int left = STARTS - 1; ; left--) {
      try {
        one.start();
        return null;
      } catch (Exception failure) {
        if (left == 0) {
          throw failure;
        }
      }
    }
  }

  private List<VaultNode> dying(RoundPlan round) {
    return switch (round.kill()) {
      case POSTGRES -> List.of();
      case NODES -> uprava.nodes();
      case NODE, NODE_AND_POSTGRES -> List.of(uprava.nodes().get(round.node()));
    };
  }
}
