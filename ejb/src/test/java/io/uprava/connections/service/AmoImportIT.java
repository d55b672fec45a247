package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.json.JsonText;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tokens of amoCRM that another program kept in a file. */
@IntegrationTest
class AmoImportIT {

  @Inject EmulatedAmo amo;
  @Inject TokenImport imports;
  @Inject TokenAdoption adoption;
  @Inject ConnectionRepository connections;
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

  @Test
  void takesTokensOverFromAFileAndTriesThemFirst() throws Exception {
    Map<String, Object> issued = amo.issue(account);
    String file = file(issued, clock.instant().getEpochSecond());

    ImportTokensView looked = asAdmin.call(() -> imports.take(order(file, true)));
    assertThat(looked.accessWorks()).isTrue();
    assertThat(looked.account().subdomain()).isEqualTo(account);
    assertThat(looked.connection()).isNull();

    ConnectionView taken = asAdmin.call(() -> imports.take(order(file, false))).connection();
    assertThat(taken.state()).isEqualTo(ConnectionState.OK);
    assertThat(amo.generations(taken.id()))
        .extracting(GenerationView::source)
        .containsExactly(GenerationSource.IMPORTED);
    assertThatThrownBy(() -> asAdmin.call(() -> imports.take(order(file, false))))
        .hasMessageContaining("connection-works-already");
  }

  @Test
  void exchangesAnImportedTokenAtOnceWhenItsAccessHasEnded() throws Exception {
    Map<String, Object> issued = amo.issue(account);
    Map<String, Object> ended = new HashMap<>(issued);
    ended.put("access_token", "ended");
    String file = file(ended, 1_700_000_000);

    ImportTokensView taken = asAdmin.call(() -> imports.take(order(file, false)));
    assertThat(taken.accessWorks()).isFalse();
    assertThat(taken.refreshTested()).isTrue();
    assertThat(taken.connection().generation()).isEqualTo(2);
    assertThat(taken.connection().state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void saysOfASpentFileThatTheOwnerHasToConsent() throws Exception {
    Map<String, Object> spent = Map.of("access_token", "ended", "refresh_token", "spent");
    ImportTokensView taken =
        asAdmin.call(() -> imports.take(order(file(spent, 1_700_000_000), false)));

    assertThat(taken.connection().state()).isEqualTo(ConnectionState.RECONNECT_NEEDED);
    assertThat(taken.connection().lastError()).isNotBlank();
    assertThatThrownBy(() -> asAdmin.call(() -> imports.take(order("no json", true))))
        .hasMessageContaining("tokens-file-unreadable");
  }

  @Test
  void replacesARefreshTokenThatWasNeverRefusedOnlyByTokensThatWork() throws Exception {
    UUID id = amo.connect(account);
    int generation = amo.get(id).generation();
    inTransaction.run(
        () -> connections.getLocked(id).refuseUs("401 client secret is wrong", clock.instant()));
    String untried = file(Map.of("access_token", "ended", "refresh_token", "spent"), 1_700_000_000);

    assertThat(asAdmin.call(() -> imports.take(order(untried, true))).obstacle())
        .isEqualTo("connection-token-unrefused");
    assertThatThrownBy(() -> asAdmin.call(() -> imports.take(order(untried, false))))
        .hasMessageContaining("connection-token-unrefused");
    assertThat(amo.get(id).generation()).isEqualTo(generation);

    Map<String, Object> issued = amo.issue(account);
    String working = file(issued, clock.instant().getEpochSecond());
    assertThat(asAdmin.call(() -> imports.take(order(working, false))).connection().state())
        .isEqualTo(ConnectionState.OK);
  }

  @Test
  void knowsAnAccountThatEverHadTokens() throws Exception {
    assertThat(adoption.unknown(EmulatedAmo.PROVIDER, EmulatedAmo.host(account))).isTrue();
    amo.connect(account);
    assertThat(adoption.unknown(EmulatedAmo.PROVIDER, EmulatedAmo.host(account))).isFalse();
  }

  private ImportTokensCommand order(String file, boolean dryRun) {
    return new ImportTokensCommand(
        EmulatedAmo.PROVIDER, EmulatedAmo.host(account), file, dryRun, "moving here");
  }

  private static String file(Map<String, Object> pair, long createdAt) {
    return JsonText.write(
        Map.of(
            "access_token",
            pair.get("access_token"),
            "refresh_token",
            pair.get("refresh_token"),
            "created_at",
            createdAt,
            "expires_in",
            86400));
  }
}
