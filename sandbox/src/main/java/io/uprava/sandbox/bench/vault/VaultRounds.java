package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.bench.vault.VaultDiary.NodeDeath;
import io.uprava.sandbox.emulator.amocrm.AmoEmulator;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Rounds of renewals that are interrupted: both nodes are asked for the tokens of some accounts at
 * the end of their lives, then something is killed at a random instant and started again.
 */
public final class VaultRounds {

  private static final int AT_ONCE = 3;
  private static final int ACCESS_SECONDS = 3;
  private static final long REST_MILLIS = 3200;
  private static final int LONGEST_MINUTES = 15;
  private static final int STARTS = 3;

  private final VaultInstallation uprava;
  private final VaultPlan plan;
  private final AmoEmulator amo;
  private final VaultClient client;
  private final VaultDiary diary = new VaultDiary();
  private final LinkedBlockingQueue<VaultAccount> resting = new LinkedBlockingQueue<>();
  private final List<Future<?>> handovers = new ArrayList<>();
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final int begin;

  /** Rounds that are yet to be run. */
  public VaultRounds(VaultInstallation uprava, VaultPlan plan) {
    this.uprava = uprava;
    this.plan = plan;
    this.amo = uprava.amo().amo();
    this.client = new VaultClient(amo, uprava.key());
    this.begin = amo.journal().last();
  }

  /** Runs them all and judges. */
  public VaultVerdict run() throws Exception {
    Hurry hurry = new Hurry(uprava.data());
    try {
      connectAll();
      if (plan.hurried()) {
        people.execute(hurry::run);
      }
      Random random = new Random(plan.seed());
      for (int round = 0; round < plan.rounds(); round++) {
        round(RoundPlan.draw(random));
      }
      for (Future<?> handover : handovers) {
        handover.get(LONGEST_MINUTES, TimeUnit.MINUTES);
      }
      return new VaultPeace(uprava, client, begin).verdict(plan, diary, resting);
    } finally {
      hurry.end();
      people.shutdownNow();
    }
  }

  private void connectAll() throws Exception {
    amo.control(
        "PUT /settings",
        Map.of(),
        Json.createObjectBuilder().add("access_seconds", ACCESS_SECONDS).build());
    for (int i = 0; i < plan.accounts(); i++) {
      VaultAccount account = new VaultAccount("vault" + Math.abs(plan.seed() % 100_000) + "-" + i);
      amo.control(
          "POST /accounts",
          Map.of(),
          Json.createObjectBuilder().add("subdomain", account.subdomain()).build());
      if (!client.connect(uprava.nodes().get(i % uprava.nodes().size()), account)) {
        throw new IllegalStateException(account.host() + " could not be connected");
      }
      rest(account);
    }
  }

  private void round(RoundPlan round) throws Exception {
    List<VaultAccount> chosen = rested();
    if (round.fault() != null) {
      String path = "/" + chosen.get(0).host() + "/oauth2/";
      amo.faults().plan(new PlannedFault(round.fault(), "POST", path, 1, 1));
      diary.faultPlanned();
    }
    int before = amo.journal().last();
    for (VaultAccount account : chosen) {
      uprava.nodes().forEach(node -> people.execute(() -> client.token(node, account)));
    }
    awaitMoment(round, before);
    long since = System.nanoTime();
    kill(round);
    diary.killed(round.kill());
    Handover handover = new Handover(uprava.nodes(), client, diary);
    chosen.forEach(
        account ->
            handovers.add(
                people.submit(
                    () -> {
                      handover.run(account, round.kill(), since);
                      rest(account);
                      return null;
                    })));
    restart(round);
  }

  private void rest(VaultAccount account) {
    account.rest();
    resting.add(account);
  }

  /** Those that rest for longest, as soon as their tokens are at the end of their lives. */
  private List<VaultAccount> rested() throws InterruptedException {
    List<VaultAccount> rested = new ArrayList<>();
    while (rested.size() < AT_ONCE) {
      VaultAccount next = resting.poll(LONGEST_MINUTES, TimeUnit.MINUTES);
      if (next == null) {
        throw new IllegalStateException("no account came to rest, stuck: " + diary.stuck());
      }
      rested.add(next);
    }
    long rest = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - rested.get(2).restsSince());
    TimeUnit.MILLISECONDS.sleep(Math.max(0, REST_MILLIS - rest));
    return rested;
  }

  private void awaitMoment(RoundPlan round, int before) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
    while (round.amidst() && amo.journal().last() == before && System.nanoTime() < end) {
      TimeUnit.MICROSECONDS.sleep(200);
    }
    TimeUnit.MILLISECONDS.sleep(round.millis());
  }

  private void kill(RoundPlan round) throws Exception {
    List<VaultNode> dying = dying(round);
    List<Future<Void>> deaths = people.invokeAll(dying.stream().map(this::death).toList());
    if (round.kill().killsPostgres()) {
      uprava.postgres().kill();
    }
    for (Future<Void> death : deaths) {
      death.get();
    }
  }

  private Callable<Void> death(VaultNode node) {
    return () -> {
      node.kill();
      long millis = System.currentTimeMillis();
      NotesFolder notes = new NotesFolder(node);
      diary.died(new NodeDeath(notes.place(), millis), notes.noted());
      return null;
    };
  }

  private void restart(RoundPlan round) throws Exception {
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
