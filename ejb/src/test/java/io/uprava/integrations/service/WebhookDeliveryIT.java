package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import io.uprava.integrations.entity.WebhookDeliveryOutcome;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.gateway.TestEndpoint;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class WebhookDeliveryIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]+),v1=([0-9a-f]{64})");
  private static final String HAPPENED = HappeningCatalogue.HAPPENED;

  @Inject Webhooks webhooks;
  @Inject WebhookPublisher publisher;
  @Inject WebhookDeliverySending sending;
  @Inject WebhookDeliveryTaking due;
  @Inject WebhookDeliveryLedger ledger;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;
  @Resource ManagedExecutorService executor;

  private TestEndpoint endpoint;
  private UUID subscription;
  private String secret;

  @BeforeEach
  void subscribe() throws Exception {
    endpoint = new TestEndpoint();
    WebhookSubscriptionSecret created = webhooks.subscribe(endpoint.url(), HAPPENED);
    subscription = created.subscription().id();
    secret = created.secret();
  }

  @AfterEach
  void unsubscribe() {
    webhooks.unsubscribe(subscription);
    endpoint.close();
    clock.reset();
  }

  @Test
  void deliversSignedRightAfterTheCommit() {
    UUID subject = webhooks.publish(HAPPENED);
    webhooks.publish(HappeningCatalogue.OTHER);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);

    assertThat(endpoint.received()).hasSize(1);
    TestEndpoint.Received call = endpoint.received().get(0);
    WebhookDeliveryView delivery = webhooks.only(subscription);
    assertThat(call.body())
        .contains("\"type\":\"test.happened\"", "\"data\":{\"amount\":100}", subject.toString())
        .isEqualTo(webhooks.course(delivery.id()).body());
    assertThat(call.header("Uprava-Event-Id")).isEqualTo(delivery.eventId().toString());
    assertThat(call.header("Uprava-Event-Type")).isEqualTo(HAPPENED);
    assertThat(call.header("Uprava-Delivery-Id")).isEqualTo(delivery.id().toString());
    assertThat(call.header("Uprava-Attempt")).isEqualTo("1");
    assertSigned(call, clock.instant());
    WebhookDeliveryAttemptView attempt = webhooks.course(delivery.id()).attempts().get(0);
    assertThat(attempt.statusCode()).isEqualTo(200);
    assertThat(attempt.responseBody()).isEqualTo("ok");
  }

  @Test
  void sendsNothingOfATransactionThatRollsBack() {
    assertThatThrownBy(
            () ->
                inTransaction.run(
                    () -> {
                      publisher.publish(new OutgoingEvent(HAPPENED, null, Map.of("amount", 1)));
                      throw new RuleViolation("refused");
                    }))
        .isInstanceOf(RuleViolation.class);
    sending.sendDue(subscription);

    assertThat(webhooks.of(subscription)).isEmpty();
    assertThat(endpoint.received()).isEmpty();
  }

  @Test
  void refusesEventsThatNoCatalogueLists() {
    assertThatThrownBy(() -> webhooks.publish("test.unheard-of"))
        .isInstanceOf(EJBException.class)
        .hasRootCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEndpointThatWasDownForAnHourGetsEveryEvent() {
    endpoint.answers(503);
    Set<String> subjects = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      subjects.add(webhooks.publish(HAPPENED).toString());
    }
    webhooks.awaitAttempts(subscription, 1);
    pass(Duration.ofMinutes(1).plusSeconds(10), 2);
    pass(Duration.ofMinutes(6), 3);
    pass(Duration.ofMinutes(34), 4);
    clock.advance(Duration.ofMinutes(20));
    sending.sendDue(subscription);
    webhooks.awaitAttempts(subscription, 4);
    assertThat(webhooks.subscription(subscription).failures()).isEqualTo(20);

    endpoint.answers(200);
    int before = endpoint.received().size();
    subjects.add(webhooks.publish(HAPPENED).toString());
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);

    List<TestEndpoint.Received> late =
        endpoint.received().subList(before, endpoint.received().size());
    assertThat(late).hasSize(6).allSatisfy(call -> assertSigned(call, clock.instant()));
    assertThat(subjects).allMatch(id -> late.stream().anyMatch(call -> call.body().contains(id)));
    WebhookDeliveryView oldest = webhooks.of(subscription).get(5);
    assertThat(webhooks.course(oldest.id()).attempts())
        .extracting(WebhookDeliveryAttemptView::statusCode)
        .containsExactly(503, 503, 503, 503, 200);
    assertThat(webhooks.subscription(subscription).failures()).isZero();
  }

  @Test
  void waitsAsLongAsAnOverloadedEndpointAsks() {
    endpoint.answers(
        exchange -> {
          exchange.getResponseHeaders().set("Retry-After", "1200");
          TestEndpoint.reply(exchange, 429, "slowly");
        });
    webhooks.publish(HAPPENED);
    webhooks.awaitAttempts(subscription, 1);
    endpoint.answers(200);

    clock.advance(Duration.ofMinutes(19));
    sending.sendDue(subscription);
    assertThat(endpoint.received()).hasSize(1);

    clock.advance(Duration.ofMinutes(4));
    sending.sendDue(subscription);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertThat(endpoint.received()).hasSize(2);
  }

  @Test
  void workersNeverMakeOneAttemptTwice() throws Exception {
    int events = 40;
    endpoint.answers(503);
    inTransaction.run(
        () -> {
          for (int i = 0; i < events; i++) {
            publisher.publish(new OutgoingEvent(HAPPENED, UUID.randomUUID(), Map.of("number", i)));
          }
        });
    List<Future<?>> workers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      workers.add(executor.submit(() -> sending.sendDue(subscription)));
    }
    for (Future<?> worker : workers) {
      worker.get(20, TimeUnit.SECONDS);
    }
    webhooks.awaitAttempts(subscription, 1);

    assertThat(webhooks.of(subscription)).hasSize(events);
    assertThat(endpoint.received())
        .hasSize(events)
        .allMatch(call -> "1".equals(call.header("Uprava-Attempt")))
        .extracting(call -> call.header("Uprava-Delivery-Id"))
        .doesNotHaveDuplicates();
  }

  @Test
  void deliversAgainWhatANodeLeftWhenItDiedAfterTheCall() {
    endpoint.answers(503);
    webhooks.publish(HAPPENED);
    webhooks.awaitAttempts(subscription, 1);
    endpoint.answers(200);
    clock.advance(Duration.ofSeconds(70));
    // a node takes it, calls, and dies before it can tell
    assertThat(due.take(subscription)).isPresent();
    sending.sendDue(subscription);
    assertThat(webhooks.only(subscription).status()).isEqualTo(WebhookDeliveryStatus.SENDING);

    clock.advance(WebhookDeliveryTaking.LEASE.plusSeconds(1));
    ledger.reconcile();
    sending.sendDue(subscription);

    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertThat(webhooks.course(webhooks.only(subscription).id()).attempts())
        .extracting(WebhookDeliveryAttemptView::outcome)
        .containsExactly(
            WebhookDeliveryOutcome.REFUSED,
            WebhookDeliveryOutcome.LOST,
            WebhookDeliveryOutcome.DELIVERED);
    assertThat(endpoint.received()).hasSize(2);
    assertThat(endpoint.received().get(1).header("Uprava-Attempt")).isEqualTo("3");
  }

  @Test
  void aSlowEndpointDoesNotHoldUpOthers() throws Exception {
    CountDownLatch release = new CountDownLatch(1);
    AtomicInteger atOnce = new AtomicInteger();
    endpoint.answers(
        exchange -> {
          atOnce.incrementAndGet();
          await(release);
          TestEndpoint.reply(exchange, 200, "at last");
        });
    for (int i = 0; i < 10; i++) {
      webhooks.publish(HAPPENED);
    }
    Eventually.holds(PATIENCE, () -> atOnce.get() == 2);
    try (TestEndpoint quick = new TestEndpoint()) {
      UUID other = webhooks.subscribe(quick.url(), HappeningCatalogue.OTHER).subscription().id();
      webhooks.publish(HappeningCatalogue.OTHER);
      webhooks.await(other, WebhookDeliveryStatus.DELIVERED);
      assertThat(atOnce.get()).isEqualTo(2);
      webhooks.unsubscribe(other);
    } finally {
      release.countDown();
    }
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
  }

  private void pass(Duration time, int attempts) {
    clock.advance(time);
    sending.sendDue(subscription);
    webhooks.awaitAttempts(subscription, attempts);
  }

  /** As the integrators' guide tells to check it, with nothing of ours. */
  private void assertSigned(TestEndpoint.Received call, Instant about) {
    Matcher signature = SIGNATURE.matcher(call.header("Uprava-Signature"));
    assertThat(signature.matches()).isTrue();
    String seconds = signature.group(1);
    assertThat(Duration.between(Instant.ofEpochSecond(Long.parseLong(seconds)), about).abs())
        .isLessThan(Duration.ofSeconds(60));
    assertThat(signature.group(2)).isEqualTo(hmacSha256(secret, seconds + "." + call.body()));
  }

  private static String hmacSha256(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] code = mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return String.format("%064x", new BigInteger(1, code));
    } catch (GeneralSecurityException absent) {
      throw new AssertionError(absent);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await(9, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
