package io.uprava.connections.gateway;

import io.uprava.common.network.NoAnswer;
import io.uprava.common.network.RetryAfter;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentTooLongException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Calls providers. Each call is made once: no redirect, no repetition, and a connection of its own,
 * so that none goes out on a connection that the other side has just closed.
 */
@ApplicationScoped
public class ProviderHttp {

  /** Every call has ended by then. */
  public static final Duration LONGEST = Duration.ofSeconds(20);

  private static final Duration MARGIN = Duration.ofSeconds(1);
  private static final Timeout CONNECT = Timeout.ofSeconds(5);
  private static final Timeout READ = Timeout.ofSeconds(15);
  static final int LONGEST_BODY = 1024 * 1024;
  private static final int MOST_CONNECTIONS = 64;

  @Resource ManagedThreadFactory threads;

  @Inject Clock clock;

  CloseableHttpClient client;
  ScheduledThreadPoolExecutor timer;
  Duration longest = LONGEST;

  @PostConstruct
  void open() {
    client = client();
    timer = timer(threads);
  }

  /**
   * A provider that is asked may have exchanged a token already, so what it answers is awaited: the
   * timer ends with the last call, or breaks it off when its time is over. Nothing more is asked.
   */
  @PreDestroy
  void close() {
    timer.shutdown();
    try {
      timer.awaitTermination(longest.plus(MARGIN).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    timer.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  /** Calls; must not run inside a transaction. */
  ProviderAnswer call(HttpUriRequestBase request) {
    return call(request, LONGEST_BODY);
  }

  /**
   * Calls; must not run inside a transaction.
   *
   * @param longestBody in bytes; an answer that is longer counts as none
   */
  ProviderAnswer call(HttpUriRequestBase request, int longestBody) {
    return call(request, longestBody, longest);
  }

  /**
   * Calls; must not run inside a transaction.
   *
   * @param longestBody in bytes; an answer that is longer counts as none
   * @param patience until the whole answer is here
   */
  ProviderAnswer call(HttpUriRequestBase request, int longestBody, Duration patience) {
    long began = System.nanoTime();
    ProviderAnswer whole = null;
    ScheduledFuture<?> end;
    try {
      end = timer.schedule(request::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      return none(NoAnswer.NODE_STOPPING, began);
    }
    try (ClassicHttpResponse answer = client.executeOpen(null, request, null)) {
      String body = body(answer, longestBody);
      String pause = header(answer, HttpHeaders.RETRY_AFTER);
      whole =
          new ProviderAnswer(
              answer.getCode(),
              body,
              header(answer, HttpHeaders.CONTENT_TYPE),
              true,
              null,
              RetryAfter.of(pause, clock.instant()).orElse(null),
              millis(began));
      return whole;
    } catch (IOException failure) {
      if (whole != null) {
        // it broke when it was closed; what was given is ours
        return whole;
      }
      return none(NoAnswer.of(failure, request.isCancelled()), began);
    } finally {
      end.cancel(false);
    }
  }

  /** Breaks calls off; holds nothing but calls that go on. */
  static ScheduledThreadPoolExecutor timer(ThreadFactory threads) {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, threads);
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  static CloseableHttpClient client() {
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT)
                        .setSocketTimeout(READ)
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build())
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setUserAgent("Uprava/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static String header(ClassicHttpResponse answer, String name) {
    Header header = answer.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static String body(ClassicHttpResponse answer, int longest) throws IOException {
    if (answer.getEntity() == null) {
      return "";
    }
    try (InputStream body = answer.getEntity().getContent()) {
      byte[] bytes = body.readNBytes(longest + 1);
      if (bytes.length > longest) {
        throw new ContentTooLongException("more than " + longest + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private static ProviderAnswer none(NoAnswer why, long began) {
    return new ProviderAnswer(0, "", null, why.sent(), why.code(), null, millis(began));
  }

  private static long millis(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }
}
