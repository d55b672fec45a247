package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.error.Conflict;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.entity.TokenExchange;
import io.uprava.connections.entity.TokenGeneration;
import io.uprava.connections.entity.TokenOrigin;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.gateway.PlayedProvider.Mood;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.ExchangeOpening.Step;
import io.uprava.connections.service.VaultService.NewTokens;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class TokenRefreshIT {

  private static final Duration NEARLY_OVER = Duration.ofMinutes(50);
  private static final Duration OVERDUE = TokenExchange.LONGEST.plusSeconds(1);

  @Inject LiveTokens live;
  @Inject TokenRefresher refresher;
  @Inject RefreshPlanning planning;
  @Inject TokenRecovery recovery;
  @Inject AnswerStoring storing;
  @Inject ExchangeSettling settling;
  @Inject ExchangeGate gate;
  @Inject ConnectionsDue due;
  @Inject NotedAnswers notes;
  @Inject VaultService vault;
  @Inject VaultRewrapping rewrapping;
  @Inject VaultCheck check;
  @Inject WriteAheadFiles files;
  @Inject ConnectionSettings settings;
  @Inject TokenAdoption adoption;
  @Inject ConnectionRepository connections;
  @Inject PlayedProvider provider;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  @Resource ManagedExecutorService threads;

  private final String host = UUID.randomUUID() + ".played.example";
  private UUID connection;
  private ProviderTokens first;

  @BeforeEach
  void connect() {
    first = provider.give();
    connection =
        inTransaction.get(
            () -> {
              ProviderConnection made =
                  new ProviderConnection(
                      PlayedProvider.CODE,
                      new ConnectionLabel("Home", List.of()),
                      null,
                      clock.instant());
              made.bind(host);
              connections.add(made);
              vault.write(made, 0, GenerationState.SUPERSEDED, tokens(first));
              return made.id();
            });
  }

  @AfterEach
  void calm() {
    provider.be(Mood.WILLING);
    provider.takeMillis(0);
    clock.reset();
  }

  @Test
  void asksOnceHoweverManyThreadsWantATokenThatIsNearlyOver() throws Exception {
    clock.advance(NEARLY_OVER);
    provider.takeMillis(300);

    List<LiveToken> tokens = atOnce(60, () -> live.get(connection, VaultPurpose.CALL));

    assertThat(provider.asked(host)).isEqualTo(1);
    assertThat(tokens).extracting(LiveToken::generation).containsOnly(2);
    assertThat(tokens).extracting(t -> t.token().reveal()).hasSize(60).doesNotContainNull();
    assertThat(state(1)).isEqualTo(GenerationState.SPENT);
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
  }

  @Test
  void announcesOneExchangeHoweverManyNodesDecideAtTheSameMoment() throws Exception {
    clock.advance(NEARLY_OVER);

    List<ExchangeOpening> openings =
        atOnce(30, () -> planning.open(connection, RefreshMode.ON_USE, null));

    assertThat(openings).filteredOn(opening -> opening.step() == Step.GO).hasSize(1);
    assertThat(openings).filteredOn(opening -> opening.step() == Step.AWAIT).hasSize(29);
  }

  @Test
  void handsOutTheLivingTokenSoonWhileAnotherNodeIsSlowOrDead() {
    clock.advance(NEARLY_OVER);
    planning.open(connection, RefreshMode.ON_USE, null);
    long began = System.nanoTime();

    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);

    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(15));
    assertThat(provider.asked(host)).isZero();
  }

  @Test
  void leavesATokenAloneThatIsGoodForLong() {
    assertThat(live.get(connection, VaultPurpose.CALL).token().reveal())
        .isEqualTo(first.access().reveal());
    assertThat(provider.asked(host)).isZero();
  }

  @Test
  void findsTheAnswerOnDiskWhenTheProcessDiedBeforeTheCommit() throws IOException {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    ProviderTokens answered = provider.give();
    notes.note(answer(opening, answered));

    recovery.absorbAll();

    LiveToken token = live.get(connection, VaultPurpose.CALL);
    assertThat(token.token().reveal()).isEqualTo(answered.access().reveal());
    assertThat(token.generation()).isEqualTo(2);
    assertThat(provider.asked(host)).isZero();
    assertThat(exchange(opening.exchangeId()).state()).isEqualTo(ExchangeState.STORED);
    assertThat(notes.find(opening.exchangeId())).isEmpty();
  }

  @Test
  void believesARefusalThatOnlyTheDiskKnowsAndDoesNotAskAgain() throws IOException {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    notes.note(
        NotedAnswer.of(
            opening.exchangeId(),
            opening.order(),
            ExchangeReply.refused("401 Token has been revoked", true, null),
            clock.instant()));

    recovery.absorbAll();
    refresher.refresh(connection, RefreshMode.ON_USE, null);

    assertThat(provider.asked(host)).isZero();
    assertThat(connection().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(connection().health().lastError()).isEqualTo("401 Token has been revoked");
    assertThat(exchange(opening.exchangeId()).state()).isEqualTo(ExchangeState.REFUSED);
    assertThat(notes.find(opening.exchangeId())).isEmpty();
  }

  @Test
  void isNotHeldUpForEverByANoteThatNoKeyOpens() throws IOException {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    files.note(opening.exchangeId(), new byte[40]);
    clock.advance(OVERDUE);
    assertThat(planning.open(connection, RefreshMode.ON_USE, null).step()).isEqualTo(Step.AWAIT);

    clock.advance(Duration.ofMinutes(10));
    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    assertThat(exchange(opening.exchangeId()).error()).isEqualTo(ExchangeGate.UNREADABLE);
    assertThat(connection().generation()).isEqualTo(2);
    assertThat(files.holds(opening.exchangeId())).as("it stays for whoever has the key").isTrue();
    files.forget(opening.exchangeId());
  }

  @Test
  void awaitsADiskThatCannotBeReadHoweverLongAndThenHasTheAnswer() throws IOException {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(opening, provider.give());
    Path file = settings.dataFolder().resolve("vault").resolve(opening.exchangeId() + ".answer");
    Files.createDirectory(file);

    clock.advance(Duration.ofDays(1));
    assertThat(planning.open(connection, RefreshMode.ON_USE, null).step())
        .isEqualTo(Step.AWAIT_DISK);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);
    refresher.refresh(connection, RefreshMode.BY_HAND, "now");
    assertThat(provider.asked(host)).as("the new tokens may lie there").isZero();
    assertThat(check.check().details())
        .containsEntry("notes_readable", false)
        .containsEntry("degraded", true);

    Files.delete(file);
    notes.note(answer);
    recovery.absorbAll();

    assertThat(exchange(opening.exchangeId()).state()).isEqualTo(ExchangeState.STORED);
    assertThat(connection().generation()).isEqualTo(2);
    assertThat(provider.asked(host)).isZero();
  }

  @Test
  void storesAnAnswerOnceHoweverOftenItIsFound() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening opening = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(opening, provider.give());

    storing.store(answer);
    storing.store(answer);

    assertThat(connection().tokens().newestNumber()).isEqualTo(2);
  }

  @Test
  void asksAgainWhenTheProcessDiedWithoutAnAnswerAndSaysSo() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening lost = planning.open(connection, RefreshMode.ON_USE, null);
    clock.advance(OVERDUE);

    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    assertThat(exchange(lost.exchangeId()).state()).isEqualTo(ExchangeState.UNANSWERED);
    assertThat(exchange(lost.exchangeId()).error()).isEqualTo(ExchangeGate.LOST);
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(2);
    assertThat(provider.asked(host)).isEqualTo(1);
  }

  @Test
  void givesANodeTimeToReturnWithItsAnswerBeforeAnotherAsks() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening elsewhere = planning.open(connection, RefreshMode.ON_USE, null);
    moveToAnotherDisk(elsewhere.exchangeId());
    clock.advance(OVERDUE);

    assertThat(planning.open(connection, RefreshMode.ON_USE, null).step())
        .isEqualTo(Step.AWAIT_DISK);
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(10));
    refresher.refresh(connection, RefreshMode.RECOVERY, null);
    assertThat(connection().generation()).isEqualTo(2);
  }

  @Test
  void keepsAnAnswerAsideThatCameAfterAnotherTookItsPlace() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening late = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(late, provider.give());
    clock.advance(OVERDUE);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    storing.store(answer);

    assertThat(connection().generation()).isEqualTo(2);
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
    assertThat(state(3)).isEqualTo(GenerationState.SUPERSEDED);
  }

  @Test
  void believesNoRefusalThatCameAfterAnotherExchangeSucceeded() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening slow = planning.open(connection, RefreshMode.ON_USE, null);
    clock.advance(OVERDUE);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    settling.failed(slow.exchangeId(), slow.order(), ExchangeReply.refused("401", true, null));

    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
  }

  @Test
  void closesAConsentWhoseProcessDiedAndRenewsNothingForIt() {
    UUID lost =
        inTransaction.get(
            () ->
                gate.announce(
                        connections.getLocked(connection), ExchangeKind.AUTHORISE, "test", null)
                    .id());
    clock.advance(OVERDUE);

    refresher.refresh(connection, RefreshMode.RECOVERY, null);

    assertThat(exchange(lost).state()).isEqualTo(ExchangeState.UNANSWERED);
    assertThat(provider.asked(host)).isZero();
    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void handsOutALivingTokenWhileTheProviderCannotBeReached() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.UNREACHABLE);

    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(1);
    assertThat(provider.asked(host)).as("left alone after a failure").isEqualTo(1);
    assertThat(connection().state()).isEqualTo(ConnectionState.FAILING);

    clock.advance(Duration.ofMinutes(15));
    assertThatThrownBy(() -> live.get(connection, VaultPurpose.CALL))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("connection-failing");

    provider.be(Mood.WILLING);
    clock.advance(Duration.ofMinutes(2));
    assertThat(live.get(connection, VaultPurpose.CALL).generation()).isEqualTo(2);
    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void recoversByItselfFromAnOutageAlthoughNobodyUsesIt() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.UNREACHABLE);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    provider.be(Mood.WILLING);
    assertThat(due.idle()).contains(connection);

    refresher.refresh(connection, RefreshMode.KEEP_ALIVE, null);
    assertThat(connection().generation()).as("the provider is left alone for a while").isEqualTo(1);
    clock.advance(Duration.ofMinutes(1));
    refresher.refresh(connection, RefreshMode.KEEP_ALIVE, null);

    assertThat(connection().generation()).isEqualTo(2);
    assertThat(due.idle()).doesNotContain(connection);
  }

  @Test
  void needsAPersonWhenTheLostAnswerHadSpentTheToken() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.SILENT_AFTER_SPENDING);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    provider.be(Mood.WILLING);
    clock.advance(Duration.ofMinutes(1));

    refresher.refresh(connection, RefreshMode.ON_USE, null);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    refresher.refresh(connection, RefreshMode.BY_HAND, "again");

    assertThat(provider.asked(host)).as("once to find out, and never again").isEqualTo(2);
    assertThat(connection().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(connection().health().alarmedAt()).isNotNull();
    assertThat(state(1)).isEqualTo(GenerationState.REVOKED);
    assertThatThrownBy(() -> live.get(connection, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
  }

  @Test
  void closesTheAlarmWhenTokensComeInAnotherWay() {
    clock.advance(NEARLY_OVER);
    provider.be(Mood.REFUSING);
    refresher.refresh(connection, RefreshMode.ON_USE, null);
    assertThat(connection().health().alarmedAt()).isNotNull();

    ProviderTokens given = provider.give();
    adoption.keep(
        new AdoptedTokens(
            PlayedProvider.CODE,
            host,
            given,
            TokenTimes.of(provider.traits(), given, clock.instant()),
            GenerationSource.IMPORTED,
            null));

    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
    assertThat(connection().health().alarmedAt()).isNull();
  }

  @Test
  void putsAnAnswerInForceThatWasFoundAfterItsConnectionWasGivenUp() {
    clock.advance(NEARLY_OVER);
    ExchangeOpening elsewhere = planning.open(connection, RefreshMode.ON_USE, null);
    NotedAnswer answer = answer(elsewhere, provider.give());
    moveToAnotherDisk(elsewhere.exchangeId());
    clock.advance(Duration.ofMinutes(11));
    provider.be(Mood.REFUSING);
    refresher.refresh(connection, RefreshMode.RECOVERY, null);
    assertThat(connection().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);

    storing.store(answer);

    assertThat(connection().state()).isEqualTo(ConnectionState.OK);
    assertThat(connection().health().alarmedAt()).isNull();
    assertThat(state(2)).isEqualTo(GenerationState.CURRENT);
  }

  @Test
  void refusesAValueThatWasMovedToAnotherRow() {
    inTransaction.run(
        () ->
            vault.write(
                connections.getLocked(connection),
                1,
                GenerationState.SUPERSEDED,
                tokens(provider.give())));
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE token_generation t SET sealed = o.sealed FROM token_generation o"
                        + " WHERE t.connection_id = CAST(?1 AS uuid) AND t.number = 2"
                        + " AND o.connection_id = t.connection_id AND o.number = 1")
                .setParameter(1, connection.toString())
                .executeUpdate());

    assertThatThrownBy(() -> live.get(connection, VaultPurpose.CALL))
        .isInstanceOf(VaultLocked.class);
  }

  @Test
  void writesNothingThatWasDecidedOnAnotherGeneration() {
    assertThatThrownBy(
            () ->
                inTransaction.run(
                    () ->
                        vault.write(
                            connections.getLocked(connection),
                            7,
                            GenerationState.SUPERSEDED,
                            tokens(provider.give()))))
        .hasMessageContaining("token-generation-moved");
    assertThat(connection().tokens().newestNumber()).isEqualTo(1);
  }

  @Test
  void wrapsValuesByTheKeyInForceWhileTheyAreRead() throws Exception {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE token_generation SET key_id = 1 WHERE connection_id = CAST(?1 AS uuid)")
                .setParameter(1, connection.toString())
                .executeUpdate());
    assertThat(rewrapping.due(null, 1000)).contains(connection);

    Future<Integer> wrapped = threads.submit(() -> rewrapping.rewrap(connection));
    List<LiveToken> read = atOnce(20, () -> live.get(connection, VaultPurpose.CALL));

    assertThat(wrapped.get(30, TimeUnit.SECONDS)).isEqualTo(1);
    assertThat(read)
        .extracting(token -> token.token().reveal())
        .containsOnly(first.access().reveal());
    assertThat(rewrapping.due(null, 1000)).doesNotContain(connection);
  }

  @Test
  void tellsThatTheKeysetOpensWhatIsStored() {
    assertThat(check.check().details()).containsEntry("notes_writable", true);
    assertThat(check.check().details()).containsKeys("keyset", "under_older_keys");
  }

  @Test
  void auditsEachReading() {
    live.get(connection, VaultPurpose.HAND_OUT);
    live.get(connection, VaultPurpose.HAND_OUT);

    Object count =
        inTransaction.query(
            entities ->
                entities
                    .createNativeQuery(
                        "SELECT count(*) FROM audit_entry"
                            + " WHERE action = 'connection.read' AND subject_id = ?1")
                    .setParameter(1, connection.toString())
                    .getSingleResult());
    assertThat(((Number) count).intValue()).isEqualTo(2);
  }

  private NotedAnswer answer(ExchangeOpening opening, ProviderTokens tokens) {
    return new NotedAnswer(
        opening.exchangeId(),
        connection,
        ExchangeKind.REFRESH,
        opening.order().spends(),
        ExchangeReply.given(tokens, null),
        clock.instant(),
        "test",
        null);
  }

  private NewTokens tokens(ProviderTokens given) {
    return new NewTokens(
        new TokenSet(given.access(), given.refresh()),
        TokenTimes.of(provider.traits(), given, clock.instant()),
        new TokenOrigin(GenerationSource.AUTHORISED, null, "test", null));
  }

  private ProviderConnection connection() {
    return inTransaction.get(() -> connections.get(connection));
  }

  private TokenExchange exchange(UUID id) {
    return inTransaction.query(entities -> entities.find(TokenExchange.class, id));
  }

  private GenerationState state(int number) {
    return inTransaction.query(
        entities ->
            entities
                .createQuery(
                    "SELECT g FROM TokenGeneration g"
                        + " WHERE g.connectionId = :of AND g.number = :number",
                    TokenGeneration.class)
                .setParameter("of", connection)
                .setParameter("number", number)
                .getSingleResult()
                .state());
  }

  private void moveToAnotherDisk(UUID exchangeId) {
    inTransaction.query(
        entities ->
            entities
                .createNativeQuery(
                    "UPDATE token_exchange SET place = 'elsewhere' WHERE id = CAST(?1 AS uuid)")
                .setParameter(1, exchangeId.toString())
                .executeUpdate());
  }

  private <T> List<T> atOnce(int count, Callable<T> work) throws Exception {
    List<Future<T>> futures = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      futures.add(threads.submit(work));
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.get(60, TimeUnit.SECONDS));
    }
    return results;
  }
}
