package io.uprava.servers;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Programs that read tokens at two nodes all the time. */
final class TokenReaders implements AutoCloseable {

  private static final int AT_EACH_NODE = 3;
  private static final int ACCOUNTS = 3;
  private static final int USUAL_SECONDS = 86_400;
  private static final long PAUSE_MILLIS = 40;

  private final List<String> connections = new ArrayList<>();
  private final List<AtomicInteger> reads = new ArrayList<>();
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final ExecutorService programs = Executors.newCachedThreadPool();
  private final String key;
  private volatile boolean over;

  /**
   * @param key API key with integrations:write and integrations:token
   */
  TokenReaders(String key, MicroServer... nodes) {
    this.key = key;
    AmoAccount.life(nodes[0], USUAL_SECONDS);
    for (int i = 0; i < ACCOUNTS; i++) {
      connections.add(AmoAccount.opened(nodes[0], "read" + i).connect(key));
    }
    for (MicroServer node : nodes) {
      AtomicInteger count = new AtomicInteger();
      reads.add(count);
      for (int i = 0; i < AT_EACH_NODE; i++) {
        String path = "/api/integrations/" + connections.get(i % ACCOUNTS) + "/token";
        programs.execute(() -> read(node, path, count));
      }
    }
  }

  /** Reads at each node so far. */
  List<Integer> reads() {
    return reads.stream().map(AtomicInteger::get).toList();
  }

  /** What went wrong; nothing should. */
  List<String> failures() {
    return List.copyOf(failures);
  }

  private void read(MicroServer node, String path, AtomicInteger count) {
    try {
      while (!over) {
        HttpResponse<String> answer = node.client().get(path, key);
        if (answer.statusCode() != 200) {
          failures.add(answer.statusCode() + " " + answer.body());
        }
        count.incrementAndGet();
        TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
      }
    } catch (RuntimeException failure) {
      failures.add(failure.toString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    over = true;
    programs.shutdown();
    try {
      programs.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
