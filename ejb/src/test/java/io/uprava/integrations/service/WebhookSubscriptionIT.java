package io.uprava.integrations.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditService;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.error.StaleVersion;
import io.uprava.common.paging.PageRequest;
import io.uprava.integrations.entity.WebhookDeliveryStatus;
import io.uprava.integrations.entity.WebhookSubscriptionStatus;
import io.uprava.integrations.gateway.TestEndpoint;
import io.uprava.integrations.repository.WebhookSubscriptionRepository;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.CaughtMails;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class WebhookSubscriptionIT {

  private static final String HAPPENED = HappeningCatalogue.HAPPENED;

  @Inject Webhooks webhooks;
  @Inject WebhookSubscriptionService service;
  @Inject WebhookSubscriptionActs acts;
  @Inject WebhookDeliveryService deliveries;
  @Inject WebhookResending resending;
  @Inject WebhookDeliverySending sending;
  @Inject WebhookDeliveryWorkers workers;
  @Inject WebhookDeliveryHousekeeping housekeeping;
  @Inject WebhookSubscriptionRepository subscriptions;
  @Inject WebhookSubscriptionSecrets secrets;
  @Inject AuditService audit;
  @Inject InTransaction inTransaction;
  @Inject AsAdmin asAdmin;
  @Inject CaughtMails mails;
  @Inject TestClock clock;

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
  void keepsTheSecretEncryptedAndOutOfEverything() {
    byte[] stored =
        (byte[])
            inTransaction.query(
                em ->
                    em.createNativeQuery(
                            "SELECT secret FROM webhook_subscription WHERE id = CAST(? AS uuid)")
                        .setParameter(1, subscription.toString())
                        .getSingleResult());
    assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(secret);
    assertThat(webhooks.subscription(subscription).toString()).doesNotContain(secret);
    assertThat(entries().toString()).doesNotContain(secret);
    assertThat(secret).hasSizeGreaterThan(40);
  }

  @Test
  void isSuspendedAfterThreeDaysWithoutSuccessAndAdministratorsAreTold() {
    String administrator = administrator();
    endpoint.answers(500);
    webhooks.publish(HAPPENED);
    webhooks.awaitAttempts(subscription, 1);
    int attempts = 1;
    for (Duration wait : WebhookDeliveryBackOff.WAITS) {
      clock.advance(wait.plus(wait.dividedBy(9)));
      workers.wake();
      webhooks.awaitAttempts(subscription, ++attempts);
      assertThat(webhooks.subscription(subscription).status())
          .isEqualTo(WebhookSubscriptionStatus.ACTIVE);
    }
    clock.advance(Duration.ofHours(27));
    workers.wake();
    webhooks.awaitAttempts(subscription, ++attempts);

    WebhookSubscriptionView suspended = webhooks.subscription(subscription);
    assertThat(suspended.status()).isEqualTo(WebhookSubscriptionStatus.SUSPENDED);
    assertThat(suspended.statusReason()).isEqualTo("HTTP 500");
    assertThat(mails.await(administrator, 1).getString("text"))
        .contains("Receiver of a test (127.0.0.1)", "HTTP 500", subscription.toString())
        .doesNotContain("/events");
    assertThat(entries()).anyMatch(entry -> entry.action().endsWith(".suspended"));

    clock.advance(Duration.ofHours(30));
    sending.sendDue(subscription);
    webhooks.publish(HAPPENED);
    assertThat(endpoint.received()).hasSize(attempts);

    endpoint.answers(200);
    asAdmin.call(() -> acts.resume(subscription, "the receiver is mended"));
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertThat(webhooks.of(subscription)).hasSize(2);
    assertThat(webhooks.subscription(subscription).failures()).isZero();
  }

  @Test
  void holdsEventsBackWhilePausedAndSendsThemWhenResumed() {
    asAdmin.call(() -> acts.pause(subscription, "maintenance"));
    webhooks.publish(HAPPENED);
    webhooks.publish(HAPPENED);
    sending.sendDue(subscription);
    assertThat(endpoint.received()).isEmpty();
    assertThatThrownBy(() -> asAdmin.call(() -> acts.pause(subscription, "again")))
        .isInstanceOf(Conflict.class);

    asAdmin.call(() -> acts.resume(subscription, "done"));
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);

    assertThat(endpoint.received()).hasSize(2);
    assertThat(entries())
        .extracting(AuditEntryView::action)
        .contains(
            "webhook-subscription.created",
            "webhook-subscription.paused",
            "webhook-subscription.resumed");
  }

  @Test
  void canBePingedWhilePaused() {
    asAdmin.call(() -> acts.pause(subscription, "not ready yet"));
    endpoint.answers(500);
    asAdmin.call(() -> acts.ping(subscription));
    webhooks.await(subscription, WebhookDeliveryStatus.FAILED);
    assertThat(webhooks.subscription(subscription).failures()).isZero();

    endpoint.answers(200);
    asAdmin.call(() -> acts.ping(subscription));
    Eventually.holds(
        Duration.ofSeconds(20),
        () -> webhooks.only(subscription).status() == WebhookDeliveryStatus.DELIVERED);
    assertThat(endpoint.received().get(1).header("Uprava-Event-Type")).isEqualTo("ping");
  }

  @Test
  void signsWithBothSecretsUntilTheFormerEnds() {
    String fresh = rotated(Duration.ofHours(24));
    webhooks.publish(HAPPENED);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertSigned(0, fresh, secret);

    clock.advance(Duration.ofHours(24));
    webhooks.publish(HAPPENED);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertSigned(1, fresh);
  }

  @Test
  void aThirdSecretDrivesOutTheFirst() {
    String second = rotated(Duration.ofHours(24));
    String third = rotated(Duration.ofHours(24));
    webhooks.publish(HAPPENED);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertSigned(0, third, second);
  }

  @Test
  void isForAdministratorsOnly() {
    assertThatThrownBy(() -> service.list(PageRequest.first()))
        .isInstanceOf(EJBAccessException.class);
    assertThatThrownBy(() -> asAdmin.call(() -> service.get(UUID.randomUUID())))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void sendsOneOrAPeriodAgain() {
    for (int i = 0; i < 3; i++) {
      webhooks.publish(HAPPENED);
    }
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    WebhookDeliveryView first = webhooks.of(subscription).get(2);

    asAdmin.call(() -> resending.resend(first.id(), "it was lost over there"));
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertThat(endpoint.received()).hasSize(4);
    assertThat(endpoint.received().get(3).header("Uprava-Event-Id"))
        .isEqualTo(first.eventId().toString());
    assertThat(endpoint.received().get(3).header("Uprava-Attempt")).isEqualTo("2");

    Instant now = clock.instant();
    ResendWebhookDeliveriesCommand all =
        new ResendWebhookDeliveriesCommand(
            subscription, now.minusSeconds(600), now.plusSeconds(1), null, "their database");
    assertThat(asAdmin.call(() -> resending.resend(all))).isEqualTo(3);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    assertThat(endpoint.received()).hasSize(7);
    ResendWebhookDeliveriesCommand failed =
        new ResendWebhookDeliveriesCommand(
            subscription,
            now.minusSeconds(600),
            now.plusSeconds(1),
            WebhookDeliveryStatus.FAILED,
            "none");
    assertThat(asAdmin.call(() -> resending.resend(failed))).isZero();
  }

  @Test
  void refusesChangesDecidedOnAnOlderStateAndUnknownEvents() {
    WebhookSubscriptionView seen = webhooks.subscription(subscription);
    WebhookSubscriptionPatch patch =
        new WebhookSubscriptionPatch(null, List.of(HappeningCatalogue.OTHER), "Another");
    WebhookSubscriptionView changed =
        asAdmin.call(() -> service.update(subscription, patch, seen.version()));
    assertThat(changed.eventTypes()).containsExactly(HappeningCatalogue.OTHER);
    assertThat(changed.url()).isEqualTo(seen.url());

    assertThatThrownBy(
            () -> asAdmin.call(() -> service.update(subscription, patch, seen.version())))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> webhooks.subscribe(endpoint.url(), "no.such"))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> webhooks.subscribe("https://10.0.0.1/", HAPPENED))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void isGoneOnceRemovedWhileItsLogStays() {
    webhooks.publish(HAPPENED);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);
    UUID removed = subscription;
    webhooks.unsubscribe(removed);
    subscription = webhooks.subscribe(endpoint.url(), HAPPENED).subscription().id();

    assertThatThrownBy(() -> webhooks.subscription(removed)).isInstanceOf(NotFound.class);
    assertThat(asAdmin.call(() -> service.list(PageRequest.first())).items())
        .extracting(WebhookSubscriptionView::id)
        .contains(subscription)
        .doesNotContain(removed);
    assertThat(webhooks.of(removed)).hasSize(1);
  }

  @Test
  void forgetsEventsAfterThirtyDays() {
    webhooks.publish(HAPPENED);
    webhooks.await(subscription, WebhookDeliveryStatus.DELIVERED);

    inTransaction.run(() -> housekeeping.purge(clock.instant().plus(Duration.ofDays(29))));
    assertThat(webhooks.of(subscription)).hasSize(1);
    inTransaction.run(() -> housekeeping.purge(clock.instant().plus(Duration.ofDays(31))));
    assertThat(webhooks.of(subscription)).isEmpty();
  }

  private String rotated(Duration overlap) {
    return inTransaction.get(
        () ->
            secrets.rotate(
                subscriptions.findLocked(subscription).orElseThrow(), overlap, clock.instant()));
  }

  private void assertSigned(int call, String... keys) {
    TestEndpoint.Received received = endpoint.received().get(call);
    String signature = received.header("Uprava-Signature");
    Instant at =
        Instant.ofEpochSecond(Long.parseLong(signature.substring(2, signature.indexOf(','))));
    assertThat(signature)
        .isEqualTo(WebhookDeliverySignature.header(at, received.body(), List.of(keys)));
  }

  private List<AuditEntryView> entries() {
    return asAdmin
        .call(
            () ->
                audit.list(
                    AuditFilter.subject("webhook-subscription", subscription), PageRequest.first()))
        .items();
  }

  private String administrator() {
    UUID id = UUID.randomUUID();
    String email = "administrator-" + id + "@example.com";
    inTransaction.query(
        em -> {
          em.createNativeQuery(
                  "INSERT INTO app_user (id, version, email, name, language, time_zone, status,"
                      + " token_epoch, notify_security, notify_product, created_at, updated_at)"
                      + " VALUES (CAST(?1 AS uuid), 1, ?2, 'Administrator', 'EN', 'UTC', 'ACTIVE',"
                      + " 0, true, true, now(), now())")
              .setParameter(1, id.toString())
              .setParameter(2, email)
              .executeUpdate();
          return em.createNativeQuery("INSERT INTO user_role VALUES (CAST(?1 AS uuid), 'ADMIN')")
              .setParameter(1, id.toString())
              .executeUpdate();
        });
    return email;
  }
}
