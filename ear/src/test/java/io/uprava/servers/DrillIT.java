package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;

/** What people and programs notice of redeploys: nothing. {@code deploy/drill} takes it further. */
@Order(2)
class DrillIT {

  private static final int ROUNDS = Integer.getInteger("uprava.drill.rounds", 3);
  private static final String LANGUAGE = System.getProperty("uprava.drill.language", "en");

  @OnEveryServer
  void losesNothing(Server server) throws Exception {
    DrillReport report = Drill.of(server).run(ROUNDS);

    report.write(LANGUAGE);
    assertThat(report.losses()).isEmpty();
    assertThat(report.lines()).allSatisfy(line -> assertThat(line.count()).isPositive());
  }
}
