package io.uprava.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageRequest;
import io.uprava.notifications.entity.AttemptOutcome;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.gateway.FailingMailGateway;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.CaughtMails;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.ejb.EJBTransactionRequiredException;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class MailOutboxIT {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Inject MailOutbox outbox;
  @Inject MailOutboxService service;
  @Inject MailLedger ledger;
  @Inject MailDelivery delivery;
  @Inject FailingMailGateway server;
  @Inject CaughtMails caught;
  @Inject InTransaction inTransaction;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  private final String recipient = "anna-" + UUID.randomUUID() + "@example.com";

  @AfterEach
  void heal() {
    server.heal();
    clock.reset();
  }

  @Test
  void deliversRightAfterTheCommit() {
    UUID id = enqueue("428137");

    JsonObject mail = caught.await(recipient, 1);

    assertThat(mail.getString("subject")).isEqualTo("Код для входа");
    assertThat(mail.getString("text")).contains("428137", "в течение 10 минут");
    assertThat(mail.getString("html")).contains("<p class=\"code\">428137</p>");
    awaitStatus(id, MailStatus.SENT);
    assertThat(attempts(id))
        .extracting(MailAttemptView::outcome)
        .containsExactly(AttemptOutcome.SENT);
  }

  @Test
  void sendsNothingOfATransactionThatRollsBack() {
    assertThatThrownBy(
            () ->
                inTransaction.run(
                    () -> {
                      enqueueNow("111111");
                      throw new RuleViolation("refused");
                    }))
        .isInstanceOf(RuleViolation.class);
    delivery.sendDue();

    assertThat(caught.to(recipient)).isEmpty();
    assertThat(mails()).isEmpty();
  }

  @Test
  void keepsNoCodeReadableAndWipesWhatWasSent() {
    server.fail("451 greylisted", false);
    UUID id = enqueue("735912");
    awaitAttempts(id, 1);

    assertThat(stored(id)).isNotEmpty();
    assertThat(new String(stored(id), StandardCharsets.ISO_8859_1))
        .doesNotContain("735912", "code");
    assertThat(row(id)).doesNotContain("735912");

    server.heal();
    clock.advance(Duration.ofSeconds(10));
    delivery.sendDue();
    caught.await(recipient, 1);
    awaitStatus(id, MailStatus.SENT);
    assertThat(stored(id)).isNull();
  }

  @Test
  void triesAgainLaterWhenTheMailServerFails() {
    server.fail("connection refused", false);
    UUID id = enqueue("222222");
    awaitAttempts(id, 1);
    MailView waiting = view(id);
    assertThat(waiting.status()).isEqualTo(MailStatus.PENDING);
    assertThat(waiting.lastError()).isEqualTo("connection refused");
    assertThat(Duration.between(waiting.createdAt(), waiting.nextAttemptAt()))
        .isBetween(Duration.ofSeconds(4), Duration.ofSeconds(30));

    clock.advance(Duration.ofSeconds(10));
    delivery.sendDue();
    awaitAttempts(id, 2);

    server.heal();
    clock.advance(Duration.ofSeconds(40));
    delivery.sendDue();

    caught.await(recipient, 1);
    awaitStatus(id, MailStatus.SENT);
    assertThat(attempts(id))
        .extracting(MailAttemptView::outcome)
        .containsExactly(AttemptOutcome.FAILED, AttemptOutcome.FAILED, AttemptOutcome.SENT);
  }

  @Test
  void givesUpARefusedAddressUntilAnAdministratorTriesAgain() {
    server.fail("550 no such mailbox", true);
    UUID id = enqueueTemplate("role-changed", Map.of());
    awaitStatus(id, MailStatus.FAILED);

    server.heal();
    asAdmin.call(() -> service.retry(id, "address mended"));

    caught.await(recipient, 1);
    awaitStatus(id, MailStatus.SENT);
    assertThatThrownBy(() -> asAdmin.call(() -> service.retry(id, "again")))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void doesNotSendACodeThatIsNoLongerGood() {
    server.fail("connection refused", false);
    UUID id = enqueue("333333");
    awaitAttempts(id, 1);
    server.heal();
    clock.advance(Duration.ofMinutes(11));

    delivery.sendDue();
    ledger.reconcile();

    awaitStatus(id, MailStatus.EXPIRED);
    assertThat(stored(id)).isNull();
    assertThat(caught.to(recipient)).isEmpty();
  }

  @Test
  void takesOverWhatADeadNodeLeft() {
    UUID id = leftByDeadNode();
    delivery.sendDue();
    assertThat(view(id).status()).isEqualTo(MailStatus.SENDING);

    clock.advance(MailLedger.LEASE.plusSeconds(1));
    ledger.reconcile();
    delivery.sendDue();

    caught.await(recipient, 1);
    awaitStatus(id, MailStatus.SENT);
    assertThat(attempts(id))
        .extracting(MailAttemptView::outcome)
        .containsExactly(AttemptOutcome.FAILED, AttemptOutcome.LOST, AttemptOutcome.SENT);
  }

  @Test
  void isOnlyEnqueuedWithinATransaction() {
    assertThatThrownBy(() -> enqueueNow("1")).isInstanceOf(EJBTransactionRequiredException.class);
  }

  private UUID leftByDeadNode() {
    server.fail("stopped", false);
    UUID id = enqueueTemplate("role-changed", Map.of());
    awaitAttempts(id, 1);
    clock.advance(Duration.ofSeconds(10));
    ledger.take();
    server.heal();
    return id;
  }

  private UUID enqueue(String code) {
    return inTransaction.get(() -> enqueueNow(code));
  }

  private UUID enqueueNow(String code) {
    return outbox.enqueue(
        recipient, Language.RU, "sign-in-code", Map.of("code", code, "minutes", 10));
  }

  private UUID enqueueTemplate(String template, Map<String, Object> parameters) {
    return inTransaction.get(() -> outbox.enqueue(recipient, Language.EN, template, parameters));
  }

  private void awaitStatus(UUID id, MailStatus status) {
    Eventually.holds(PATIENCE, () -> view(id).status() == status);
  }

  private void awaitAttempts(UUID id, int number) {
    Eventually.holds(
        PATIENCE, () -> view(id).attempts() >= number && view(id).status() == MailStatus.PENDING);
  }

  private MailView view(UUID id) {
    return asAdmin.call(() -> service.get(id));
  }

  private List<MailAttemptView> attempts(UUID id) {
    return asAdmin.call(() -> service.attempts(id));
  }

  private List<MailView> mails() {
    return asAdmin
        .call(() -> service.list(new MailFilter(recipient, null, null, null), PageRequest.first()))
        .items();
  }

  private byte[] stored(UUID id) {
    return (byte[]) column(id, "parameters");
  }

  private String row(UUID id) {
    return (String) column(id, "CAST(row_to_json(outbound_mail) AS text)");
  }

  private Object column(UUID id, String column) {
    return inTransaction.query(
        em ->
            em.createNativeQuery(
                    "SELECT " + column + " FROM outbound_mail WHERE id = CAST(? AS uuid)")
                .setParameter(1, id.toString())
                .getSingleResult());
  }
}
