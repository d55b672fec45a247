package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.ProviderTokens;
import io.uprava.connections.service.ExchangeOpening.Step;
import io.uprava.testing.IntegrationTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An answer that only the disk knows is found, believed once, and never asked for again. */
@IntegrationTest
class NotedAnswerIT extends RenewalTests {

  @Inject TokenRecovery recovery;
  @Inject NotedAnswers notes;
  @Inject WriteAheadFiles files;
  @Inject ConnectionSettings settings;

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
}
