package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.emulator.amocrm.AmoEmulator;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** When all is over: every account is asked for once more, then the books are compared. */
final class VaultPeace {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long REST_MILLIS = 3200;

  private final VaultInstallation uprava;
  private final VaultClient client;
  private final int begin;

  /**
   * @param begin where in the provider's journal the rounds begin
   */
  VaultPeace(VaultInstallation uprava, VaultClient client, int begin) {
    this.uprava = uprava;
    this.client = client;
    this.begin = begin;
  }

  VaultVerdict verdict(VaultPlan plan, VaultDiary diary, Collection<VaultAccount> accounts)
      throws Exception {
    awaitStored();
    AmoEmulator amo = uprava.amo().amo();
    amo.faults().clear();
    TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
    List<String> dead = new ArrayList<>(diary.stuck());
    for (VaultAccount account : accounts) {
      if (!livesOn(account)) {
        dead.add(account.host());
      }
    }
    VaultEvidence evidence = new VaultEvidence(uprava.data(), diary.deaths());
    VaultJudge judge = new VaultJudge(evidence);
    List<VaultCall> calls = amo.journal().after(begin).stream().map(VaultCall::of).toList();
    calls.forEach(judge::judge);
    dead.forEach(host -> judge.lost().add(host + " has no token in the end"));
    evidence
        .unsettled(diary.noted())
        .forEach(id -> judge.lost().add("noted and not stored: " + id));
    return new VaultVerdict(plan, diary, calls, judge);
  }

  private boolean livesOn(VaultAccount account) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      if (client.token(uprava.nodes().get(0), account).good()) {
        return true;
      }
      TimeUnit.MILLISECONDS.sleep(REST_MILLIS / 4);
    }
    return false;
  }

  private void awaitStored() throws IOException, SQLException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (noted() && System.nanoTime() < end) {
      TimeUnit.SECONDS.sleep(1);
    }
  }

  private boolean noted() throws IOException {
    for (VaultNode node : uprava.nodes()) {
      if (!new NotesFolder(node).noted().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
