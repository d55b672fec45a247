package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.LoadResult;
import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Pace;
import io.uprava.sandbox.database.DatabaseAccess;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.ConcurrentHistogram;

/** People who sign in by mailed codes, so many each second, each with an address of their own. */
final class LoginBenchmark implements Benchmark {

  private static final int RATE = 20;
  private static final int PEOPLE = 2000;
  private static final int CONNECTIONS = 32;
  private static final Duration WARM_UP = Duration.ofSeconds(15);
  private static final Duration LENGTH = Duration.ofSeconds(20);

  private final ConcurrentHistogram asking = new ConcurrentHistogram(3);
  private final ConcurrentHistogram mail = new ConcurrentHistogram(3);
  private final ConcurrentHistogram handingIn = new ConcurrentHistogram(3);
  private int used;

  @Override
  public String name() {
    return "login";
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess data = stage.database("bench_login");
    try (TestedServer server = stage.step("bench.server", () -> stage.server(0, data))) {
      Filling.USERS.fill(data, PEOPLE);
      List<String> people = addresses(data);
      Load load = new Load(server.port(), CONNECTIONS);
      stage.step("bench.warm-up", () -> load(load, stage, people, WARM_UP));
      asking.reset();
      mail.reset();
      handingIn.reset();
      LoadResult result = stage.step("bench.fixed-rate", () -> load(load, stage, people, LENGTH));
      report(result, figures);
    }
  }

  private LoadResult load(Load load, Stage stage, List<String> people, Duration length)
      throws InterruptedException {
    int first = used;
    used += RATE * (int) length.toSeconds();
    Operation signIn =
        (connection, number) ->
            signIn(new SignIn(connection, stage.mail().store(), people.get(first + (int) number)));
    return load.run(signIn, Pace.perSecond(RATE, length));
  }

  private boolean signIn(SignIn person) throws IOException, InterruptedException {
    long begun = System.nanoTime();
    person.askForCode();
    long asked = System.nanoTime();
    String code = person.awaitCode();
    long mailed = System.nanoTime();
    boolean in = person.handIn(code).containsKey("access_token");
    asking.recordValue(asked - begun);
    mail.recordValue(mailed - asked);
    handingIn.recordValue(System.nanoTime() - mailed);
    return in;
  }

  private void report(LoadResult result, Figures figures) {
    percentiles("ask", asking, figures);
    percentiles("mail", mail, figures);
    percentiles("hand-in", handingIn, figures);
    percentiles("whole", result.latencies(), figures);
    Comparison.failures(result.failures(), figures);
  }

  private static void percentiles(String part, org.HdrHistogram.Histogram times, Figures figures) {
    figures.add(
        Figure.of(
            Figures.millis(times.getValueAtPercentile(50) / 1e6)
                + " / "
                + Figures.millis(times.getValueAtPercentile(99) / 1e6),
            "bench.figure.login." + part,
            RATE));
  }

  private static List<String> addresses(DatabaseAccess data) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = ScratchDatabase.connect(data);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT email FROM app_user WHERE status = 'ACTIVE' ORDER BY md5(email)")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
