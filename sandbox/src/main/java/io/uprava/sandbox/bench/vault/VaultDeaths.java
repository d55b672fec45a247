package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.bench.vault.VaultDiary.NodeDeath;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

  VaultDeaths(VaultInstallation uprava, ExecutorService people, VaultDiary diary) {
    this.uprava = uprava;
    this.people = people;
    this.diary = diary;
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
  private static void awaitNote(VaultNode node) throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_ANSWER.toNanos();
    while (new NotesFolder(node).noted().isEmpty() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private Callable<Void> death(VaultNode node) {
    return () -> {
      long shot = System.currentTimeMillis();
      node.kill();
      long gone = System.currentTimeMillis();
      NotesFolder notes = new NotesFolder(node);
      diary.died(new NodeDeath(shot, gone, notes.awaited()), notes.noted());
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
