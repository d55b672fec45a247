package io.uprava.integrations.gateway;

import io.uprava.common.network.AddressGuard;
import io.uprava.common.network.AddressNotAllowed;
import io.uprava.common.network.NoAnswer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * Calls integrators' endpoints. Connects only to addresses that {@link AddressGuard} allows, and to
 * the very ones it has looked at; follows no redirect and ends each call after ten seconds.
 */
@ApplicationScoped
public class WebhookDeliveryGateway {

  static final int LONGEST_BODY = 4096;

  private static final int WHOLE_SECONDS = 10;
  private static final int LONGEST_ERROR = 300;

  @Resource ManagedThreadFactory threads;

  @Inject AddressGuard guard;

  CloseableHttpClient client;
  ScheduledThreadPoolExecutor timer;
  int wholeMillis = (int) TimeUnit.SECONDS.toMillis(WHOLE_SECONDS);

  @PostConstruct
  void open() {
    client = GuardedHttpClient.open(guard, null);
    timer = new ScheduledThreadPoolExecutor(1, threads);
    timer.setRemoveOnCancelPolicy(true);
  }

  @PreDestroy
  void close() {
    timer.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }

  /**
   * Calls; must not run inside a transaction.
   *
   * @throws WebhookDeliveryUnanswered when no whole answer came in time
   */
  public WebhookDeliveryAnswer call(WebhookDeliveryCall call) throws WebhookDeliveryUnanswered {
    HttpPost post = new HttpPost(call.address());
    call.headers().forEach(post::setHeader);
    post.setEntity(new StringEntity(call.body(), ContentType.APPLICATION_JSON));
    ScheduledFuture<?> end = timer.schedule(post::cancel, wholeMillis, TimeUnit.MILLISECONDS);
    try (ClassicHttpResponse answer = client.executeOpen(null, post, null)) {
      Header retryAfter = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
      return new WebhookDeliveryAnswer(
          answer.getCode(), beginning(answer), retryAfter == null ? null : retryAfter.getValue());
    } catch (IOException failure) {
      throw new WebhookDeliveryUnanswered(why(failure, post.isCancelled()), failure);
    } finally {
      end.cancel(false);
    }
  }

  private static String beginning(ClassicHttpResponse answer) throws IOException {
    if (answer.getEntity() == null) {
      return "";
    }
    try (InputStream body = answer.getEntity().getContent()) {
      // PostgreSQL's texts cannot hold the character NUL
      return new String(body.readNBytes(LONGEST_BODY), StandardCharsets.UTF_8)
          .replace('\u0000', '\uFFFD');
    }
  }

  /** A code of {@link NoAnswer}; a sentence where the one who set the endpoint up can mend it. */
  private static String why(IOException failure, boolean cancelled) {
    if (failure instanceof AddressNotAllowed refused) {
      return refused.getMessage();
    }
    if (failure instanceof SSLException) {
      String text = "TLS: " + failure.getMessage();
      return text.length() > LONGEST_ERROR ? text.substring(0, LONGEST_ERROR) : text;
    }
    return NoAnswer.of(failure, cancelled).code();
  }
}
