package io.uprava.sandbox.bench.vault;

import java.util.Random;

/** What is killed in a round. */
public enum Kill {
  POSTGRES(76, false, true),
  NODE(16, true, false),
  NODES(4, true, false),
  NODE_AND_POSTGRES(4, true, true);

  private final int percent;
  private final boolean nodes;
  private final boolean postgres;

  Kill(int percent, boolean nodes, boolean postgres) {
    this.percent = percent;
    this.nodes = nodes;
    this.postgres = postgres;
  }

  /** Whether one node dies at least. */
  public boolean killsNodes() {
    return nodes;
  }

  boolean killsPostgres() {
    return postgres;
  }

  static Kill draw(Random random) {
    int drawn = random.nextInt(100);
    for (Kill kill : values()) {
      drawn -= kill.percent;
      if (drawn < 0) {
        return kill;
      }
    }
    throw new IllegalStateException("the shares are less than 100 percent");
  }
}
