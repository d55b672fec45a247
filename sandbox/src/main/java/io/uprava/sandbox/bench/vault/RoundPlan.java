package io.uprava.sandbox.bench.vault;

import io.uprava.sandbox.emulator.shared.Fault;
import java.util.Random;

/**
 * What a round does, drawn from the seed alone. Where PostgreSQL dies before a node, an answer is
 * still on its way then.
 *
 * @param node the one that dies, if one does
 * @param fault of the provider, null for none
 * @param amidst whether the kill waits until the provider is asked
 * @param millis from then, or from the beginning, to the kill
 */
record RoundPlan(Kill kill, int node, Fault fault, boolean amidst, int millis) {

  private static final int NODES = 2;
  private static final int FAULTS_PERCENT = 30;
  private static final int LONGEST_FROM_ASKING = 60;
  private static final int LONGEST_FROM_BEGINNING = 200;

  static RoundPlan draw(Random random) {
    Kill kill = Kill.draw(random);
    int node = random.nextInt(NODES);
    boolean faulty = random.nextInt(100) < FAULTS_PERCENT;
    Fault fault = Fault.values()[random.nextInt(Fault.values().length)];
    boolean amidst = random.nextInt(3) > 0;
    int millis = random.nextInt(amidst ? LONGEST_FROM_ASKING : LONGEST_FROM_BEGINNING);
    if (kill == Kill.NODE_AND_POSTGRES) {
      return new RoundPlan(kill, node, Fault.SLOW_ANSWER, true, millis);
    }
    return new RoundPlan(kill, node, faulty ? fault : null, amidst, millis);
  }
}
