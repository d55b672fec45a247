package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Load;
import io.uprava.sandbox.bench.load.Operation;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.database.DatabaseAccess;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A staff list among 10,000 and among 1,000,000 rows. Both applications run at the same time and
 * are asked in turn, so that whatever else the machine does falls on both.
 */
final class ListBenchmark implements Benchmark {

  private static final int FEW = 10_000;
  private static final int MANY = 1_000_000;
  private static final int PAGES = 19;

  private final String name;
  private final String data;
  private final ListQueries queries;
  private final Filling filling;

  private ListBenchmark(String name, String data, ListQueries queries, Filling filling) {
    this.name = name;
    this.data = data;
    this.queries = queries;
    this.filling = filling;
  }

  /** The list of users. */
  static ListBenchmark users() {
    return new ListBenchmark("users", "users", UserQueries.list(), Filling.USERS);
  }

  /** The list of payments. */
  static ListBenchmark payments() {
    return new ListBenchmark("payments", "payments", PaymentQueries.list(), Filling.PAYMENTS);
  }

  /** The figures of a dashboard, over the same payments; they have no pages. */
  static ListBenchmark dashboard() {
    return new ListBenchmark("dashboard", "payments", DashboardQueries.list(), Filling.PAYMENTS);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void run(Stage stage, Figures figures) throws Exception {
    DatabaseAccess few = stage.database("bench_" + data + "_few");
    DatabaseAccess many = stage.database("bench_" + data + "_many");
    String filled = "bench." + data + ".fill";
    try (TestedServer small = stage.step("bench.server", () -> filled(stage, 0, few, FEW));
        TestedServer large = stage.step(filled, () -> filled(stage, 1, many, MANY))) {
      String fewToken = token(stage, small);
      String manyToken = token(stage, large);
      stage.step("bench.warm-up", () -> warm(small, fewToken, large, manyToken));
      stage.step("bench.lists", () -> compare(small, fewToken, large, manyToken, figures));
      summary(figures);
      if (!paged()) {
        return;
      }
      try (BareProcess bare = stage.bare(many)) {
        new Comparison(large.port(), bare.port())
            .run(
                name,
                Request.get(queries.path(), token(stage, large)),
                Request.get("/" + name, manyToken),
                stage,
                figures);
      }
    }
  }

  private boolean paged() {
    return name.equals(data);
  }

  private TestedServer filled(Stage stage, int slot, DatabaseAccess data, int count)
      throws Exception {
    TestedServer server = stage.server(slot, data);
    try {
      filling.fill(data, count);
      return server;
    } catch (Exception failed) {
      server.close();
      throw failed;
    }
  }

  private static String token(Stage stage, TestedServer server) throws Exception {
    return SignIn.token(server, stage.mail().store(), TestedEnvironment.ADMINISTRATOR);
  }

  private Void warm(TestedServer small, String fewToken, TestedServer large, String token)
      throws InterruptedException {
    byte[] first = Request.get(queries.path(), fewToken);
    byte[] second = Request.get(queries.path(), token);
    Duration longest = Duration.ofSeconds(16);
    new Load(small.port(), 8).warmUp(Operation.sending(first), longest);
    new Load(large.port(), 8).warmUp(Operation.sending(second), longest);
    return null;
  }

  private Void compare(
      TestedServer small, String fewToken, TestedServer large, String manyToken, Figures figures)
      throws IOException {
    try (HttpConnection few = new HttpConnection(small.port());
        HttpConnection many = new HttpConnection(large.port())) {
      for (String query : queries.all()) {
        String path = queries.address(query);
        figures.add(
            ListTimer.time(
                query, few, Request.get(path, fewToken), many, Request.get(path, manyToken)));
      }
      if (!paged()) {
        return null;
      }
      figures.add(
          ListTimer.time(
              "page " + (PAGES + 1),
              few,
              Request.get(later(small, fewToken), fewToken),
              many,
              Request.get(later(large, manyToken), manyToken)));
    }
    return null;
  }

  /** The path of a page far down the list, where the cursors of those before it lead. */
  private String later(TestedServer server, String token) throws IOException {
    String path = queries.address("");
    for (int i = 0; i < PAGES; i++) {
      byte[] page = server.get(path, token).body();
      try (JsonReader reader = Json.createReader(new ByteArrayInputStream(page))) {
        path = queries.address("cursor=" + reader.readObject().getString("next_cursor"));
      }
    }
    return path;
  }

  private void summary(Figures figures) {
    List<ListTiming> timings = figures.timings();
    long met = timings.stream().filter(ListTiming::met).count();
    figures.add(
        Figure.of(met + " / " + timings.size(), "bench.figure." + name + ".within")
            .against(timings.size() + " / " + timings.size(), met == timings.size()));
    double slowest = timings.stream().mapToDouble(ListTiming::many).max().orElse(0);
    figures.add(Figure.of(Figures.millis(slowest), "bench.figure." + name + ".slowest"));
  }
}
