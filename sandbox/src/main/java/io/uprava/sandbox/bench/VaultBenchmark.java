package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.vault.Kill;
import io.uprava.sandbox.bench.vault.VaultInstallation;
import io.uprava.sandbox.bench.vault.VaultPlan;
import io.uprava.sandbox.bench.vault.VaultRounds;
import io.uprava.sandbox.bench.vault.VaultVerdict;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * No measurement of speed: {@link VaultRounds} of renewals that are interrupted by SIGKILL. No
 * answer that arrived may be lost, and no token presented after an answer.
 */
final class VaultBenchmark implements Benchmark {

  private static final int ROUNDS = 500;
  private static final int ACCOUNTS = 40;
  private static final int WORTH_A_REHEARSAL = 50;
  private static final int SEEDS = 1_000_000;
  private static final String PREFIX = "bench.figure.vault.";

  @Override
  public String name() {
    return "vault";
  }

  @Override
  public boolean usual() {
    return false;
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    int rounds = stage.options().rounds() == 0 ? ROUNDS : stage.options().rounds();
    Long wanted = stage.options().seed();
    long seed = wanted == null ? ThreadLocalRandom.current().nextInt(SEEDS) : wanted;
    try (VaultStage vault = new VaultStage(stage)) {
      if (rounds >= WORTH_A_REHEARSAL) {
        stage.step("bench.vault.rehearsal", vault::rehearse);
      }
      VaultInstallation uprava = stage.step("bench.vault.nodes", vault::open);
      VaultPlan plan = new VaultPlan(rounds, seed, ACCOUNTS, false);
      VaultVerdict verdict =
          stage.step(
              "bench.vault",
              () -> new VaultRounds(uprava, plan).run(),
              Integer.toString(rounds),
              Long.toString(seed));
      done(verdict, figures);
      found(verdict, figures);
      verdict.faultsOfOurs().forEach(VaultBenchmark::tell);
    }
  }

  private static void done(VaultVerdict verdict, Figures figures) {
    VaultPlan plan = verdict.plan();
    add(figures, plan.rounds(), "rounds", Long.toString(plan.seed()));
    for (Kill kill : Kill.values()) {
      String name = kill.name().toLowerCase(Locale.ROOT).replace('_', '-');
      add(figures, verdict.kills(kill), "kills." + name);
    }
    add(figures, verdict.faults(), "faults");
    add(figures, verdict.calls(), "calls");
    add(figures, verdict.given(), "given");
  }

  private static void found(VaultVerdict verdict, Figures figures) {
    none(figures, verdict.lost(), "lost");
    none(figures, verdict.reused(), "reused");
    none(figures, verdict.overlapping(), "overlapping");
    add(figures, verdict.noted(), "noted");
    String gaps =
        verdict.onTheWay().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    add(figures, verdict.onTheWay().size(), "on-the-way", gaps.isEmpty() ? "-" : gaps);
    add(figures, verdict.again(), "again");
    add(figures, verdict.reconnected(), "reconnected");
    for (int percent : new int[] {50, 99}) {
      String after = ".p" + percent;
      figures.add(time(verdict.waited(false, percent), "postgres" + after));
      figures.add(time(verdict.waited(true, percent), "nodes" + after));
    }
  }

  private static Figure time(long millis, String key) {
    return Figure.of(Figures.seconds(millis / 1000.0), PREFIX + "waited." + key);
  }

  private static void add(Figures figures, long count, String key, Object... arguments) {
    figures.add(Figure.of(Long.toString(count), PREFIX + key, arguments));
  }

  private static void none(Figures figures, int count, String key) {
    figures.add(Figure.of(Integer.toString(count), PREFIX + key).against("0", count == 0));
  }

  private static void tell(String finding) {
    System.getLogger(VaultBenchmark.class.getName()).log(System.Logger.Level.ERROR, finding);
  }
}
