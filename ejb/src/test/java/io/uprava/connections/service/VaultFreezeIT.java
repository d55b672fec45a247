package io.uprava.connections.service;

import static io.uprava.testing.Acting.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.error.DomainException;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.CaughtMails;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import io.uprava.users.service.AnsweredCode;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class VaultFreezeIT {

  @Resource ManagedExecutorService threads;

  @Inject VaultFreezing freezing;
  @Inject AnsweredCode code;
  @Inject VaultDirectory vault;
  @Inject VaultCheck check;
  @Inject ConnectionDirectory directory;
  @Inject ConnectionActs acts;
  @Inject TokenAdoption adoption;
  @Inject ConnectionWatch watch;
  @Inject PlayedProvider played;
  @Inject LiveTokens live;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject CaughtMails mails;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  private final String host = UUID.randomUUID() + ".played.example";
  private final String administrator = "admin-" + UUID.randomUUID() + "@example.com";
  private final UUID anna = UUID.randomUUID();
  private final UUID boris = UUID.randomUUID();

  @BeforeEach
  void openAccount() {
    acting.as(anna);
    UUID id = UUID.randomUUID();
    inTransaction.change(
        """
        INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,
          notify_security, notify_product, created_at, updated_at)
        VALUES (CAST(?1 AS uuid), 1, ?2, 'Admin', 'EN', 'UTC', 'ACTIVE', 0, false, false, now(),
          now())""",
        id.toString(),
        administrator);
    inTransaction.change(
        "INSERT INTO user_role (user_id, role) VALUES (CAST(?1 AS uuid), 'ADMIN')", id.toString());
  }

  @AfterEach
  void thaw() {
    played.be(PlayedProvider.Mood.WILLING);
    clock.reset();
    inTransaction.change("UPDATE vault_freeze SET released_at = now() WHERE released_at IS NULL");
    inTransaction.change("UPDATE app_user SET status = 'LOCKED' WHERE email = ?1", administrator);
  }

  @Test
  void handsOutNothingUntilTwoAdministratorsReleaseIt() {
    UUID id = connect();
    asAdmin.call(() -> freezing.freeze("a stranger in the logs"));

    refuses("vault-frozen", () -> live.get(id, VaultPurpose.CALL));
    refuses("vault-frozen", () -> asAdmin.call(() -> acts.test(id)));
    refuses("vault-frozen", () -> asAdmin.call(() -> freezing.freeze("again")));
    assertThat(check.check().details())
        .containsEntry("frozen", true)
        .containsEntry("degraded", true);
    assertThat(mails.await(administrator, 1).getString("text")).contains("a stranger in the logs");

    refuses("confirmation-required", () -> asAdmin.call(() -> freezing.release("over", null)));
    refuses(
        "confirmation-required",
        () ->
            asAdmin.call(
                () -> freezing.release("over", code.of(ConfirmationPurpose.RELEASE_CONNECTION))));
    assertThat(release("over").agreedById()).isEqualTo(anna);
    refuses("vault-release-needs-another", () -> release("really"));
    refuses("vault-frozen", () -> live.get(id, VaultPurpose.CALL));
    acting.as(boris);
    assertThat(release("I looked").releasedAt()).isNotNull();

    assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(1);
    assertThat(asAdmin.call(() -> vault.view()).freeze()).isNull();
    assertThat(mails.await(administrator, 3).getString("subject")).contains("released");
    refuses("vault-not-frozen", () -> release("once more"));
  }

  @Test
  void tellsWhoComesSecondThatItIsFrozen() throws Exception {
    List<Future<String>> outcomes = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      outcomes.add(threads.submit(this::freezeAndTell));
    }
    List<String> told = new ArrayList<>();
    for (Future<String> outcome : outcomes) {
      told.add(outcome.get(60, TimeUnit.SECONDS));
    }
    assertThat(told).containsOnly("frozen", "vault-frozen").containsOnlyOnce("frozen");
  }

  private String freezeAndTell() {
    try {
      asAdmin.call(() -> freezing.freeze("at once"));
      return "frozen";
    } catch (DomainException refusal) {
      return refusal.code();
    }
  }

  /** With the code that was mailed. */
  private VaultFreezeView release(String reason) {
    String token = code.of(ConfirmationPurpose.RELEASE_VAULT);
    return asAdmin.call(() -> freezing.release(reason, token));
  }

  @Test
  void keepsTokensAliveWhileNothingIsHandedOut() {
    UUID id = connect();
    asAdmin.call(() -> freezing.freeze("to see"));

    assertThat(asAdmin.call(() -> acts.refresh(id, "kept alive")).generation()).isEqualTo(2);
  }

  @Test
  void tellsHowMuchIsUnderWhichKey() {
    connect();

    VaultView view = asAdmin.call(() -> vault.view());

    assertThat(view.keyset()).isEqualTo("ok");
    assertThat(view.keys().get(0).primary()).isTrue();
    assertThat(view.current()).isPositive().isLessThanOrEqualTo(view.values());
  }

  @Test
  void warnsTwiceOfAnEndThatNothingPutsOffAndTellsWhenItIsOver() {
    UUID id = connect();
    played.be(PlayedProvider.Mood.UNREACHABLE);
    asAdmin.call(() -> acts.refresh(id, "to fail"));
    assertThat(get(id).state()).isEqualTo(ConnectionState.FAILING);

    clock.advance(Duration.ofDays(77));
    watch.look();
    watch.look();
    mailed("14 days");
    clock.advance(Duration.ofDays(11));
    watch.look();
    watch.look();
    mailed("3 days");

    played.be(PlayedProvider.Mood.WILLING);
    asAdmin.call(() -> acts.refresh(id, "it is back"));
    mailed("works again");
    assertThat(subjects()).filteredOn(subject -> subject.contains("days")).hasSize(2);
  }

  @Test
  void isSilentAboutTokensThatAreRenewedAllRight() {
    UUID id = connect();
    inTransaction.change(
        "UPDATE provider_connection SET dies_at = next_refresh_at + interval '1 day'"
            + " WHERE id = CAST(?1 AS uuid)",
        id.toString());
    watch.look();

    assertThat(get(id).state()).isEqualTo(ConnectionState.EXPIRING);
    Object told =
        inTransaction.query(
            entities ->
                entities
                    .createNativeQuery(
                        "SELECT warned_days FROM provider_connection WHERE id = CAST(?1 AS uuid)")
                    .setParameter(1, id.toString())
                    .getSingleResult());
    assertThat(told).isNull();
  }

  private void mailed(String words) {
    Eventually.holds(
        Duration.ofSeconds(20),
        () -> subjects().stream().anyMatch(subject -> subject.contains(words)));
  }

  /** Of mails about the connection of this test. */
  private List<String> subjects() {
    return mails.to(administrator).stream()
        .filter(mail -> mail.getString("text").contains(host))
        .map(mail -> mail.getString("subject"))
        .toList();
  }

  private UUID connect() {
    ProviderTokens tokens = played.give();
    return adoption.keep(
        new AdoptedTokens(
            PlayedProvider.CODE,
            host,
            tokens,
            adoption.times(played.traits(), tokens),
            GenerationSource.IMPORTED,
            "a test"));
  }

  private ConnectionView get(UUID id) {
    return asAdmin.call(() -> directory.get(id));
  }
}
