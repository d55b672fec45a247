package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.backups.entity.BackupRun;
import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.entity.VaultRestoreState;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.common.config.BackupSettings;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.entity.TokenValidity;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.ConnectionFreezing;
import io.uprava.connections.service.LiveTokens;
import io.uprava.connections.service.RestoredConnection;
import io.uprava.connections.service.TokenSet;
import io.uprava.connections.service.VaultDirectory;
import io.uprava.connections.service.VaultExport;
import io.uprava.connections.service.VaultFreezing;
import io.uprava.connections.service.VaultPurpose;
import io.uprava.connections.service.VaultService;
import io.uprava.connections.service.VaultService.NewTokens;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import io.uprava.users.service.AnsweredCode;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class VaultRestoreIT {

  private static final String WHY = "the database is gone";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject VaultService vault;
  @Inject VaultExport export;
  @Inject BackupFormat format;
  @Inject VaultRestoreService restores;
  @Inject VaultRestoreLedger ledger;
  @Inject VaultFreezing freezing;
  @Inject ConnectionFreezing single;
  @Inject VaultDirectory directory;
  @Inject CurrentCaller caller;
  @Inject AnsweredCode code;
  @Inject BackupService backups;
  @Inject BackupFolder folder;
  @Inject BackupJob job;
  @Inject BackupDue due;
  @Inject BackupSettings settings;
  @Inject BackupRunRepository runs;
  @Inject VaultBackupCheck check;
  @Inject ConnectionRepository connections;
  @Inject LiveTokens live;
  @Inject PlayedProvider provider;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    provider.be(Mood.WILLING);
    clock.reset();
    change("UPDATE vault_freeze SET released_at = now() WHERE released_at IS NULL");
    heldByAnother("vault-backup", Instant.EPOCH);
  }

  @Test
  void bringsAConnectionBackUnderItsIdWithTheTokenThatWorks() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = connect(tokens);
    byte[] file = backup(id);
    lose(id);

    VaultRestoreView looked = open(file);
    assertThat(looked.waiting()).isEqualTo(1);
    assertThat(exists(id)).as("a look changes nothing").isFalse();

    VaultRestoreView done = apply(looked);
    assertThat(done.verdicts()).containsEntry("restored", 1L);
    assertThat(done.finishedAt()).isNotNull();
    assertThat(live.get(id, VaultPurpose.CALL).token().reveal())
        .isEqualTo(tokens.access().reveal());
    assertThat(current(id).source()).isEqualTo(GenerationSource.RESTORED);
    assertThat(current(id).number()).as("numbers go on").isEqualTo(2);
    assertThatThrownBy(() -> apply(looked)).hasMessageContaining("restore-finished");
    assertThat(apply(open(file)).verdicts()).containsEntry("works_already", 1L);
  }

  @Test
  void exchangesTheNewestRefreshTokenOnceWhenTheAccessTokenHasEnded() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = connect(tokens);
    byte[] file = backup(id);
    lose(id);
    provider.end(tokens.access());
    int before = provider.reused();

    VaultRestoreView done = apply(open(file));

    assertThat(done.verdicts()).containsEntry("renewed", 1L);
    assertThat(provider.asked(host(id))).isEqualTo(1);
    assertThat(provider.reused()).isEqualTo(before);
    assertThat(live.get(id, VaultPurpose.CALL).token().reveal())
        .isNotEqualTo(tokens.access().reveal());
  }

  @Test
  void showsASpentOneAsStaleWithTheReasonAndHandsNothingOut() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = connect(tokens);
    byte[] file = backup(id);
    provider.end(tokens.access());
    provider.renew(host(id), tokens);
    lose(id);

    VaultRestoreView looked = open(file);
    assertThat(apply(looked).verdicts()).containsEntry("stale", 1L);

    VaultRestoreItemView item = items(looked).get(0);
    assertThat(item.detail()).contains("Token has been revoked");
    assertThat(state(id)).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
  }

  @Test
  void asksNobodyAboutWhatIsKnownHereToBeSpent() throws Exception {
    ProviderTokens tokens = provider.give();
    UUID id = connect(tokens);
    byte[] file = backup(id);
    clock.advance(PlayedProvider.LIFE);
    live.get(id, VaultPurpose.CALL);
    provider.be(Mood.REFUSING);
    clock.advance(PlayedProvider.LIFE.multipliedBy(2));
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
    provider.be(Mood.WILLING);
    int asked = provider.asked(host(id));

    assertThat(apply(open(file)).verdicts()).containsEntry("stale", 1L);
    assertThat(provider.asked(host(id))).isEqualTo(asked);
  }

  @Test
  void goesOnWhereItWasInterruptedAndTriesAgainWhatCouldNotBeAsked() throws Exception {
    UUID id = connect(provider.give());
    byte[] file = backup(id);
    lose(id);
    provider.be(Mood.UNREACHABLE);
    VaultRestoreView restore = open(file);

    assertThat(apply(restore).verdicts()).containsEntry("unreachable", 1L);
    assertThat(get(restore).finishedAt()).isNull();
    assertThat(get(restore).state()).isEqualTo(VaultRestoreState.OPEN);
    provider.be(Mood.WILLING);
    assertThat(apply(restore).verdicts()).containsEntry("restored", 1L).hasSize(1);
  }

  @Test
  void goesOnElsewhereWhenItsNodeFallsSilentWhichThenWritesNothing() throws Exception {
    UUID id = connect(provider.give());
    VaultRestoreView restore = open(backup(id));
    lose(id);
    TakenRestore held = new TakenRestore(restore.id(), UUID.randomUUID(), WHY);
    TakenRestore stranger = new TakenRestore(restore.id(), UUID.randomUUID(), WHY);
    hold(held, clock.instant().plus(VaultRestoreLedger.HOLD));

    assertThat(ledger.keep(stranger)).isFalse();
    assertThat(ledger.next(stranger)).isEmpty();
    ledger.judged(stranger, 0, new RestoredConnection(RestoreVerdict.STALE, id, "not mine"));
    ledger.breakOff(stranger, "not-mine");
    assertThat(get(restore).waiting()).isEqualTo(1);
    assertThat(get(restore).moving()).isTrue();
    assertThat(ledger.keep(held)).isTrue();
    assertThatThrownBy(() -> apply(open(backup(connect(provider.give())))))
        .hasMessageContaining("restore-running");

    clock.advance(VaultRestoreLedger.HOLD.plusSeconds(1));
    Eventually.holds(PATIENCE, () -> !get(restore).moving());
    assertThat(get(restore).verdicts()).containsEntry("restored", 1L);
    assertThat(ledger.keep(held)).isFalse();
  }

  @Test
  void isBrokenOffWithItsReasonAndMayBeBegunAgain() throws Exception {
    UUID id = connect(provider.give());
    VaultRestoreView restore = open(backup(id));
    lose(id);
    change("UPDATE vault_restore SET file = NULL WHERE id = CAST(? AS uuid)", restore.id());

    VaultRestoreView left = apply(restore);

    assertThat(left.error()).isEqualTo("restore-finished");
    assertThat(left.state()).isEqualTo(VaultRestoreState.OPEN);
    assertThat(exists(id)).isFalse();
  }

  @Test
  void staysFrozenUntilTwoAdministratorsReleaseItWhereItIsRestored() throws Exception {
    UUID id = connect(provider.give());
    asAdmin.call(() -> freezing.freeze("a stranger in the logs"));
    byte[] file = backup(id);
    lose(id);
    change("DELETE FROM vault_freeze WHERE released_at IS NULL");

    assertThat(apply(open(file)).verdicts()).containsEntry("restored", 1L);

    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL)).hasMessageContaining("vault-frozen");
    assertThat(asAdmin.call(() -> directory.view()).freeze().reason())
        .isEqualTo("a stranger in the logs");
    act(UUID.randomUUID());
    release("it was nobody");
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL)).hasMessageContaining("vault-frozen");
    act(UUID.randomUUID());
    release("indeed");
    assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(2);
    apply(open(file));
    assertThat(asAdmin.call(() -> directory.view()).freeze()).as("lifted here").isNull();
  }

  @Test
  void keepsAConnectionFrozenThatWasAlsoWhereThisDatabaseNeverKnewOfIt() throws Exception {
    UUID id = connect(provider.give());
    asAdmin.call(() -> single.freeze(id, "leaked"));
    byte[] file = backup(id);
    change(
        "UPDATE provider_connection SET frozen_at = NULL, frozen_reason = NULL"
            + " WHERE id = CAST(? AS uuid)",
        id);

    apply(open(file));

    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-frozen");
    act(UUID.randomUUID());
    release(id);
    act(UUID.randomUUID());
    release(id);
    apply(open(file));
    assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(1);
  }

  @Test
  void listsEachRestoreWithItsOwnFigures() throws Exception {
    UUID id = connect(provider.give());
    byte[] file = backup(id);
    VaultRestoreView tried = apply(open(file));
    VaultRestoreView looked = open(file);

    List<VaultRestoreView> listed =
        asAdmin.call(() -> restores.list(PageRequest.of(PageRequest.MAX_LIMIT, null))).items();
    assertThat(listed).contains(looked, tried);
    assertThat(tried.verdicts()).containsEntry("works_already", 1L);
    assertThat(looked.waiting()).isEqualTo(1);
  }

  @Test
  void leavesAConnectionAloneThatWorks() throws Exception {
    UUID id = connect(provider.give());
    byte[] file = backup(id);
    clock.advance(PlayedProvider.LIFE);
    String renewed = live.get(id, VaultPurpose.CALL).token().reveal();

    assertThat(apply(open(file)).verdicts()).containsEntry("works_already", 1L);
    assertThat(live.get(id, VaultPurpose.CALL).token().reveal()).isEqualTo(renewed);
  }

  @Test
  void changesNothingForAFileThatDoesNotOpen() throws Exception {
    UUID id = connect(provider.give());
    byte[] file = backup(id);
    lose(id);
    file[file.length - 9] ^= 1;

    assertThatThrownBy(() -> open(file)).hasMessageContaining("backup-damaged");
    assertThat(exists(id)).isFalse();
  }

  @Test
  void takesOneBackupHoweverManyNodesLookAndAnotherAfterARenewal() {
    UUID id = connect(provider.give());
    clock.advance(Duration.ofDays(2));
    Instant start = clock.instant();
    assertThat(due.backup()).isTrue();

    heldByAnother("vault-backup", start.plusSeconds(300));
    job.backup();
    assertThat(takenSince(start)).as("the other node is at it").isZero();

    clock.advance(Duration.ofMinutes(10));
    job.backup();
    job.backup();
    assertThat(takenSince(start)).isEqualTo(1);

    live.get(id, VaultPurpose.CALL);
    clock.advance(Duration.ofMinutes(10));
    assertThat(due.backup()).as("a renewal makes the file before it worthless").isTrue();
    job.backup();
    assertThat(takenSince(start)).isEqualTo(2);
  }

  @Test
  void provesTheNewestFileAndSaysWhenItIsNotGood() throws Exception {
    connect(provider.give());
    BackupRunView taken = asAdmin.call(() -> backups.take("before the drill"));

    BackupRunView drilled = asAdmin.call(() -> backups.drill("to be sure"));
    assertThat(drilled.fileName()).isEqualTo(taken.fileName());
    assertThat(drilled.secrets()).isEqualTo(taken.secrets()).isPositive();
    assertThat(scratchSchemas()).isZero();

    Path file = settings.folder().resolve(taken.fileName());
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> asAdmin.call(() -> backups.drill("to be sure")))
        .hasMessageContaining("backup-damaged");
    assertThat(last(BackupRunKind.DRILL).errorCode()).isEqualTo("backup-damaged");
    assertThat(scratchSchemas()).isZero();
    assertThat(health()).containsEntry("drill", "backup-damaged").containsEntry("degraded", true);
    Files.delete(file);
  }

  private UUID connect(ProviderTokens tokens) {
    return inTransaction.get(
        () -> {
          Instant now = clock.instant();
          ProviderConnection made =
              new ProviderConnection(
                  PlayedProvider.CODE, new ConnectionLabel("Home", List.of("one")), null, now);
          made.bind(host(made.id()));
          connections.add(made);
          Instant end = now.plus(PlayedProvider.LIFE);
          vault.write(
              made,
              0,
              GenerationState.SUPERSEDED,
              new NewTokens(
                  new TokenSet(tokens.access(), tokens.refresh()),
                  new TokenValidity(end, end.minusSeconds(900), now.plus(Duration.ofDays(90)), end),
                  new TokenOrigin(GenerationSource.AUTHORISED, null, "test", null)));
          return made.id();
        });
  }

  private void hold(TakenRestore by, Instant until) {
    change(
        "UPDATE vault_restore SET state = 'RUNNING', holder = CAST(? AS uuid), reason = ?,"
            + " due_at = CAST(? AS timestamptz) WHERE id = CAST(? AS uuid)",
        by.holder(),
        by.reason(),
        until,
        by.id());
  }

  private void release(String reason) {
    String token = code.of(ConfirmationPurpose.RELEASE_VAULT);
    asAdmin.call(() -> freezing.release(reason, token));
  }

  private void release(UUID connection) {
    String token = code.of(ConfirmationPurpose.RELEASE_CONNECTION);
    asAdmin.call(() -> single.release(connection, "looked", token));
  }

  private void act(UUID person) {
    caller.identify(
        new Caller(
            ActorType.PERSON,
            person,
            "anna@example.com",
            UUID.randomUUID(),
            null,
            "en",
            "UTC",
            Set.of("ADMIN")));
  }

  private void heldByAnother(String lease, Instant until) {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "INSERT INTO job_lease (name, holder, held_until)"
                        + " VALUES (?, 'another', CAST(? AS timestamptz))"
                        + " ON CONFLICT (name) DO UPDATE SET held_until = excluded.held_until")
                .setParameter(1, lease)
                .setParameter(2, until.toString())
                .executeUpdate());
  }

  private static String host(UUID id) {
    return id + ".played.example";
  }

  private byte[] backup(UUID id) {
    return format.write(
        clock.instant(),
        new BackupPreface("https://old.example", export.freeze().orElse(null)),
        Stream.of(export.export(id)).iterator());
  }

  private void lose(UUID id) {
    for (String table : List.of("connection_operation", "token_exchange", "token_generation")) {
      change("DELETE FROM " + table + " WHERE connection_id = CAST(? AS uuid)", id);
    }
    change("DELETE FROM provider_connection WHERE id = CAST(? AS uuid)", id);
  }

  private void change(String sql, Object... values) {
    inTransaction.query(
        entities -> {
          Query query = entities.createNativeQuery(sql);
          for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i].toString());
          }
          return query.executeUpdate();
        });
  }

  private VaultRestoreView open(byte[] file) {
    return asAdmin.call(() -> restores.open(new ByteArrayInputStream(file), "vault.backup"));
  }

  private VaultRestoreView apply(VaultRestoreView restore) {
    asAdmin.call(() -> restores.apply(restore.id(), WHY));
    Eventually.holds(PATIENCE, () -> !get(restore).moving());
    return get(restore);
  }

  private VaultRestoreView get(VaultRestoreView restore) {
    return asAdmin.call(() -> restores.get(restore.id()));
  }

  private List<VaultRestoreItemView> items(VaultRestoreView restore) {
    return asAdmin.call(() -> restores.items(restore.id(), PageRequest.first())).items();
  }

  private boolean exists(UUID id) {
    return inTransaction.get(() -> connections.find(id).isPresent());
  }

  private ConnectionState state(UUID id) {
    return inTransaction.get(() -> connections.get(id).state());
  }

  private TokenGeneration current(UUID id) {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT g FROM TokenGeneration g WHERE g.connectionId = :id"
                        + " AND g.state = :current",
                    TokenGeneration.class)
                .setParameter("id", id)
                .setParameter("current", GenerationState.CURRENT)
                .getSingleResult());
  }

  private long takenSince(Instant moment) {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT COUNT(r) FROM BackupRun r WHERE r.kind = :kind AND r.startedAt >= :at",
                    Long.class)
                .setParameter("kind", BackupRunKind.BACKUP)
                .setParameter("at", moment)
                .getSingleResult());
  }

  private long scratchSchemas() {
    return inTransaction.query(
        entities ->
            (Long)
                entities
                    .createNativeQuery(
                        "SELECT count(*) FROM pg_namespace WHERE nspname LIKE 'vault!_drill!_%'"
                            + " ESCAPE '!'")
                    .getSingleResult());
  }

  private BackupRun last(BackupRunKind kind) {
    return inTransaction.get(() -> runs.findLast(kind).orElseThrow());
  }

  private Map<String, Object> health() {
    return check.check().details();
  }
}
