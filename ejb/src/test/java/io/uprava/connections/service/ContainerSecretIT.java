package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.gateway.KeyedProvider;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import io.uprava.users.service.AnsweredCode;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A secret of the container that is wrong, and then is not any more. */
@IntegrationTest
class ContainerSecretIT {

  @Inject ConnectionService service;
  @Inject ConnectionActs acts;
  @Inject ConnectionDirectory directory;
  @Inject ConnectionWatch watch;
  @Inject LiveTokens live;
  @Inject KeyedProvider provider;
  @Inject ConnectionEnding ending;
  @Inject AnsweredCode code;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  private UUID id;

  @BeforeEach
  void connectAndRefuse() {
    acting.as(UUID.randomUUID());
    String name = "Keyed " + UUID.randomUUID();
    id =
        asAdmin
            .call(
                () ->
                    service.create(
                        new CreateConnectionCommand(KeyedProvider.CODE, name, null, "entered")))
            .id();
    provider.take(false);
    clock.advance(Duration.ofDays(2));
    watch.look();
    assertThat(view().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(view().remedy()).isEqualTo(ConnectionRemedy.MEND_SETTING);
    assertThat(toldOfTrouble()).isTrue();
  }

  @AfterEach
  void mend() {
    provider.take(true);
    clock.reset();
  }

  @Test
  void worksAgainByItselfWhenItIsMended() {
    watch.look();
    assertThat(view().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);

    provider.take(true);
    watch.look();

    assertThat(view().state()).isEqualTo(ConnectionState.OK);
    assertThat(toldOfTrouble()).as("they were told that it is over").isFalse();
    assertThat(live.get(id, VaultPurpose.CALL).generation()).isZero();
  }

  @Test
  void worksAgainAtOnceWhenSomebodyTestsIt() {
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
    assertThatThrownBy(() -> asAdmin.call(() -> acts.test(id)))
        .hasMessageContaining("connection-test-failed");
    assertThat(view().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);

    provider.take(true);
    assertThat(asAdmin.call(() -> acts.test(id)).account().name()).isEqualTo("Home");

    assertThat(view().state()).isEqualTo(ConnectionState.OK);
    assertThat(toldOfTrouble()).isFalse();
  }

  @Test
  void isNotDisconnectedAsLongAsItWouldGoOnBeingUsed() {
    String token = code.of(ConfirmationPurpose.DISCONNECT_CONNECTION);
    assertThatThrownBy(() -> asAdmin.call(() -> ending.disconnect(id, "sold", token)))
        .hasMessageContaining("connection-setting-in-effect");
    assertThat(view().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
  }

  @Test
  void auditsEachReadingOfASecretOfTheContainer() {
    provider.take(true);
    watch.look();
    assertThat(readings()).noneMatch(values -> values.contains("hand-out"));

    live.get(id, VaultPurpose.HAND_OUT);
    live.get(id, VaultPurpose.HAND_OUT);

    assertThat(readings()).filteredOn(values -> values.contains("hand-out")).hasSize(2);
  }

  @Test
  void isAskedAgainWithinMinutesWhenItGaveNoAnswer() {
    provider.take(true);
    watch.look();
    provider.fallSilent();
    assertThatThrownBy(() -> asAdmin.call(() -> acts.test(id)))
        .hasMessageContaining("connection-test-unanswered");
    assertThat(view().state()).isEqualTo(ConnectionState.FAILING);
    assertThat(view().remedy()).isEqualTo(ConnectionRemedy.TEST);

    provider.take(true);
    watch.askAgain();
    assertThat(view().state()).as("left alone for a moment").isEqualTo(ConnectionState.FAILING);
    clock.advance(Duration.ofMinutes(1));
    watch.askAgain();

    assertThat(view().state()).isEqualTo(ConnectionState.OK);
  }

  private List<String> readings() {
    return inTransaction.query(
        entities -> {
          List<?> rows =
              entities
                  .createNativeQuery(
                      "SELECT CAST(a AS text) FROM audit_entry a"
                          + " WHERE action = 'connection.read' AND subject_id = ?1")
                  .setParameter(1, id.toString())
                  .getResultList();
          return rows.stream().map(Object::toString).toList();
        });
  }

  private ConnectionView view() {
    return asAdmin.call(() -> directory.get(id));
  }

  private boolean toldOfTrouble() {
    Object alarmed =
        inTransaction.query(
            entities ->
                entities
                    .createNativeQuery(
                        "SELECT CAST(alarmed_at AS text) FROM provider_connection"
                            + " WHERE id = CAST(?1 AS uuid)")
                    .setParameter(1, id.toString())
                    .getSingleResult());
    return alarmed != null;
  }
}
