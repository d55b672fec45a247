package io.uprava.sandbox.bench.vault;

import java.util.ArrayList;
import java.util.List;

/** What came of the rounds. */
public final class VaultVerdict {

  private final VaultPlan plan;
  private final VaultDiary diary;
  private final List<VaultCall> calls;
  private final VaultJudge judge;

  VaultVerdict(VaultPlan plan, VaultDiary diary, List<VaultCall> calls, VaultJudge judge) {
    this.plan = plan;
    this.diary = diary;
    this.calls = List.copyOf(calls);
    this.judge = judge;
  }

  /** What was to be done. */
  public VaultPlan plan() {
    return plan;
  }

  /** How often that was killed. */
  public int kills(Kill kill) {
    return diary.kills(kill);
  }

  /** Faults that were planned for the provider. */
  public int faults() {
    return diary.faults();
  }

  /** Calls of the provider's token endpoint. */
  public int calls() {
    return calls.size();
  }

  /** Calls that brought new tokens. */
  public long given() {
    return calls.stream().filter(VaultCall::gave).count();
  }

  /** Answers that only the disk knew when their node was killed; all of them are stored. */
  public int noted() {
    return diary.noted().size();
  }

  /** Everything that must not be, in words. */
  public List<String> faultsOfOurs() {
    List<String> all = new ArrayList<>(judge.lost());
    all.addAll(judge.reused());
    all.addAll(judge.overlapping());
    return all;
  }

  /** Answers that arrived and were lost. */
  public int lost() {
    return judge.lost().size();
  }

  /** Presentations of a token after an answer that had arrived. */
  public int reused() {
    return judge.reused().size();
  }

  /** Calls of one account at the same time. */
  public int overlapping() {
    return judge.overlapping().size();
  }

  /** How often a token was presented again because its answer was lost on the way. */
  public int again() {
    return judge.again();
  }

  /**
   * Answers that the provider had sent when the node that was to read them was killed, each as the
   * milliseconds in between.
   */
  public List<Long> onTheWay() {
    return judge.onTheWay();
  }

  /** How often an owner had to consent again, for the provider's answer was lost for good. */
  public int reconnected() {
    return diary.reconnected().size();
  }

  /**
   * Milliseconds from a kill until a token was handed out again.
   *
   * @param nodes whether a node was among what was killed
   * @param percent 50 for the median
   */
  public long waited(boolean nodes, int percent) {
    List<Long> sorted = new ArrayList<>();
    for (Kill kill : Kill.values()) {
      if (kill.killsNodes() == nodes) {
        sorted.addAll(diary.waits(kill));
      }
    }
    sorted.sort(null);
    return sorted.isEmpty() ? 0 : sorted.get((sorted.size() - 1) * percent / 100);
  }
}
