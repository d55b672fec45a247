package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.emulator.amocrm.AmoEmulator;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import jakarta.json.Json;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

  private final VaultInstallation uprava;
  private final VaultPlan plan;
  private final AmoEmulator amo;
  private final VaultClient client;
  private final VaultDiary diary = new VaultDiary();
  private final LinkedBlockingQueue<VaultAccount> resting = new LinkedBlockingQueue<>();
  private final List<Future<?>> handovers = new ArrayList<>();
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final int begin;
  private final VaultDeaths deaths;

  /** Rounds that are yet to be run. */
  public VaultRounds(VaultInstallation uprava, VaultPlan plan) throws IOException {
    this.uprava = uprava;
    this.plan = plan;
    this.amo = uprava.amo().amo();
    this.client = new VaultClient(amo, uprava.key());
    this.begin = amo.journal().last();
    this.deaths = new VaultDeaths(uprava, people, diary);
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
    deaths.kill(round);
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
    deaths.restart(round);
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
}
