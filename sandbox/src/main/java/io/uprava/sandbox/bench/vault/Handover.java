package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.bench.vault.VaultClient.Said;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks both nodes in turn after a kill until one of them hands the token of an account out, and
 * connects it anew where the provider's answer was lost for good.
 */
final class Handover {

  private static final long PAUSE_MILLIS = 100;
  private static final Duration PATIENCE = Duration.ofMinutes(12);

  private final List<VaultNode> nodes;
  private final VaultClient client;
  private final VaultDiary diary;

  Handover(List<VaultNode> nodes, VaultClient client, VaultDiary diary) {
    this.nodes = nodes;
    this.client = client;
    this.diary = diary;
  }

  /**
   * @param kill after which
   * @param since when that was, by {@link System#nanoTime}
   */
  void run(VaultAccount account, Kill kill, long since) throws InterruptedException {
    for (int turn = 0; millis(since) < PATIENCE.toMillis(); turn++) {
      VaultNode node = nodes.get(turn % nodes.size());
      Said said = client.token(node, account);
      if (said.good()) {
        diary.handedOut(kill, millis(since));
        return;
      }
      if (said.code().equals("connection-reconnect-needed") && client.connect(node, account)) {
        diary.reconnected(account);
        return;
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    }
    diary.stuck(account);
  }

  private static long millis(long since) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
  }
}
