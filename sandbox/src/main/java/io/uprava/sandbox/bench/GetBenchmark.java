package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Pace;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.database.DatabaseAccess;
import java.time.Duration;

/** One row for a signed-in caller, beside the bare server doing the same. */
final class GetBenchmark implements Benchmark {

  @Override
  public String name() {
    return "get";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_get");
    try (TestedServer server = stage.step("bench.server", () -> stage.server(0, data));
        BareProcess bare = stage.bare(data)) {
      String token = SignIn.token(server, stage.mail().store(), TestedEnvironment.ADMINISTRATOR);
      new Comparison(server.port(), bare.port())
          .run(
              "get",
              Request.get("/api/profile/me/", token),
              Request.get("/me", token),
              stage,
              figures);
      queryAlone(bare, Identity.of(server, token), figures);
    }
  }

  /** What is left when nobody asks who is asking. */
  private static void queryAlone(BareProcess bare, String userId, Figures figures)
      throws InterruptedException {
    Operation row = Operation.sending(Request.get("/row/" + userId, null));
    double rate =
        new Load(bare.port(), Comparison.CONNECTIONS)
            .run(row, Pace.asFastAsAnswered(Duration.ofSeconds(5)))
            .rate();
    figures.add(
        Figure.of(Figures.perSecond(rate), "bench.figure.get.bare-query", Comparison.CONNECTIONS));
  }
}
