package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uprava's client and the emulated amoCRM, which were written without a look at each other. */
@IntegrationTest
class AmoConnectionIT {

  @Inject EmulatedAmo amo;
  @Inject ConnectionActs acts;
  @Inject ConnectionDirectory directory;
  @Inject TokenBootstrap bootstrap;
  @Inject LiveTokens live;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;

  private String account;

  @BeforeEach
  void openAccount() throws Exception {
    acting.as(UUID.randomUUID());
    account = amo.open();
  }

  @AfterEach
  void calm() throws Exception {
    amo.heal();
    clock.reset();
  }

  @Test
  void connectsTestsAndRenews() throws Exception {
    UUID id = amo.connect(account);
    ConnectionTestView tested = asAdmin.call(() -> acts.test(id));
    assertThat(tested.account().subdomain()).isEqualTo(account);
    assertThat(tested.accountHost()).isEqualTo(EmulatedAmo.host(account));

    clock.advance(Duration.ofHours(23).plusMinutes(50));
    LiveToken renewed = live.get(id, VaultPurpose.CALL);

    assertThat(renewed.generation()).isEqualTo(2);
    assertThat(amo.generations(id))
        .extracting(GenerationView::state)
        .containsExactly(GenerationState.CURRENT, GenerationState.SPENT);
    assertThat(asAdmin.call(() -> acts.test(id)).generation()).isEqualTo(2);
  }

  @Test
  void saysThatAnAnswerWasLostAndRecoversByAnotherConsent() throws Exception {
    UUID id = amo.connect(account);
    clock.advance(Duration.ofHours(23).plusMinutes(50));
    amo.fail("answer_lost");

    assertThat(live.get(id, VaultPurpose.CALL).generation()).as("still alive").isEqualTo(1);
    assertThat(amo.get(id).state()).isEqualTo(ConnectionState.FAILING);
    clock.advance(Duration.ofMinutes(1));
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
    assertThat(amo.get(id).lastError()).contains("Token has been revoked");

    assertThat(amo.connect(account)).isEqualTo(id);
    assertThat(amo.get(id).state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void survivesAnOutageWithoutSpendingAnything() throws Exception {
    UUID id = amo.connect(account);
    for (String fault : List.of("error_before", "rate_limit", "reset_before")) {
      clock.advance(Duration.ofDays(1));
      amo.fail(fault);
      int before = amo.get(id).generation();
      assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
          .as(fault)
          .hasMessageContaining("connection-failing");

      clock.advance(Duration.ofMinutes(5));
      assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(before + 1);
    }
  }

  @Test
  void connectsTheAccountOfASettingOnce() {
    bootstrap.run();
    bootstrap.run();

    List<ConnectionView> found =
        asAdmin
            .call(
                () ->
                    directory.list(
                        new ConnectionFilter(EmulatedAmo.PROVIDER, null, null, "romashka"),
                        PageRequest.first()))
            .items();
    assertThat(found).hasSize(1);
    assertThat(amo.generations(found.get(0).id()))
        .extracting(GenerationView::source)
        .containsExactly(GenerationSource.REFRESHED, GenerationSource.ENVIRONMENT);
  }

  @Test
  void leavesNoTokenWherePeopleRead() throws Exception {
    UUID id = amo.connect(account);
    String first = live.get(id, VaultPurpose.CALL).token().reveal();
    asAdmin.call(() -> acts.test(id));
    asAdmin.call(() -> acts.refresh(id, "to see"));
    String second = live.get(id, VaultPurpose.CALL).token().reveal();

    String seen =
        amo.get(id)
            + amo.generations(id).toString()
            + asAdmin.call(() -> directory.operations(id, null, PageRequest.first()))
            + rows("SELECT CAST(o AS text) FROM connection_operation o")
            + rows("SELECT CAST(e AS text) FROM token_exchange e")
            + rows("SELECT CAST(g AS text) FROM token_generation g")
            + rows("SELECT CAST(a AS text) FROM audit_entry a");
    assertThat(second).isNotEqualTo(first);
    assertThat(seen).contains(id.toString()).doesNotContain(first, second);
  }

  private String rows(String sql) {
    return inTransaction.query(
        entities -> entities.createNativeQuery(sql).getResultList().toString());
  }
}
