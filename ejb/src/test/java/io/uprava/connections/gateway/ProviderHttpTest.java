package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {

  private final ProviderHttp http = new ProviderHttp();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch thought = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer provider;

  @BeforeEach
  void start() throws IOException {
    provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    provider.setExecutor(threads);
    provider.createContext(
        "/",
        exchange -> {
          asked.countDown();
          awaitThought();
          exchange.sendResponseHeaders(200, 5);
          exchange.getResponseBody().write("token".getBytes());
          exchange.close();
        });
    provider.start();
    http.clock = Clock.systemUTC();
    http.client = ProviderHttp.client();
    http.timer = ProviderHttp.timer(Executors.defaultThreadFactory());
  }

  @AfterEach
  void stop() {
    thought.countDown();
    provider.stop(0);
    threads.shutdownNow();
  }

  @Test
  void awaitsTheAnswerOfWhoeverWasAskedBeforeItClosesAndAsksNobodyElse() throws Exception {
    Future<ProviderAnswer> answer = threads.submit(this::ask);
    asked.await();
    Future<?> closing = threads.submit(http::close);
    while (!http.timer.isShutdown()) {
      Thread.onSpinWait();
    }

    ProviderAnswer refused = ask();
    assertThat(refused.sent()).isFalse();
    assertThat(refused.failure()).isEqualTo("node-stopping");
    assertThat(closing.isDone()).isFalse();

    thought.countDown();
    assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("token");
    closing.get(10, TimeUnit.SECONDS);
  }

  @Test
  void doesNotAwaitAnAnswerBeyondItsTime() throws Exception {
    http.longest = Duration.ofMillis(300);
    Future<ProviderAnswer> answer = threads.submit(this::ask);
    asked.await();

    http.close();

    ProviderAnswer none = answer.get(10, TimeUnit.SECONDS);
    assertThat(none.status()).isZero();
    assertThat(none.sent()).isTrue();
    assertThat(none.failure()).isEqualTo("answer-late");
  }

  @Test
  void tellsThatNobodyListensAndThatNothingWasSent() {
    provider.stop(0);

    ProviderAnswer none = ask();
    assertThat(none.sent()).isFalse();
    assertThat(none.failure()).isEqualTo("connection-refused");
  }

  private ProviderAnswer ask() {
    return http.call(new HttpPost("http://127.0.0.1:" + provider.getAddress().getPort() + "/"));
  }

  private void awaitThought() {
    try {
      thought.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
