package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.json.JsonText;
import io.uprava.common.paging.PageRequest;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Uprava's client and the emulated amoCRM, which were written without a look at each other. */
@IntegrationTest
class AmoConnectionIT {

  private static final String AMOCRM = "amocrm";

  private final HttpClient http = HttpClient.newHttpClient();
  private final String account = "a" + UUID.randomUUID().toString().substring(0, 8);

  @Inject AuthorisationService authorisations;
  @Inject AuthorisationCallback callback;
  @Inject ConnectionActs acts;
  @Inject ConnectionDirectory directory;
  @Inject TokenImport imports;
  @Inject TokenAdoption adoption;
  @Inject TokenBootstrap bootstrap;
  @Inject LiveTokens live;
  @Inject ConnectionRepository connections;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject TestClock clock;
  @Inject Config config;

  @BeforeEach
  void openAccount() throws Exception {
    acting.as(UUID.randomUUID());
    control("POST", "/accounts", "{\"subdomain\":\"" + account + "\",\"name\":\"Home\"}");
  }

  @AfterEach
  void calm() throws Exception {
    control("DELETE", "/faults", "{}");
    clock.reset();
  }

  @Test
  void connectsTestsAndRenews() throws Exception {
    UUID id = connect();
    ConnectionTestView tested = asAdmin.call(() -> acts.test(id));
    assertThat(tested.account().subdomain()).isEqualTo(account);
    assertThat(tested.accountHost()).isEqualTo(account + ".amocrm.ru");

    clock.advance(Duration.ofHours(23).plusMinutes(50));
    LiveToken renewed = live.get(id, VaultPurpose.CALL);

    assertThat(renewed.generation()).isEqualTo(2);
    assertThat(generations(id))
        .extracting(GenerationView::state)
        .containsExactly(GenerationState.CURRENT, GenerationState.SPENT);
    assertThat(asAdmin.call(() -> acts.test(id)).generation()).isEqualTo(2);
  }

  @Test
  void saysThatAnAnswerWasLostAndRecoversByAnotherConsent() throws Exception {
    UUID id = connect();
    clock.advance(Duration.ofHours(23).plusMinutes(50));
    control("POST", "/faults", "{\"fault\":\"answer_lost\",\"path\":\"/oauth2/access_token\"}");

    assertThat(live.get(id, VaultPurpose.CALL).generation()).as("still alive").isEqualTo(1);
    assertThat(get(id).state()).isEqualTo(ConnectionState.FAILING);
    clock.advance(Duration.ofMinutes(1));
    assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
        .hasMessageContaining("connection-reconnect-needed");
    assertThat(get(id).lastError()).contains("Token has been revoked");

    assertThat(connect()).isEqualTo(id);
    assertThat(get(id).state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void survivesAnOutageWithoutSpendingAnything() throws Exception {
    UUID id = connect();
    for (String fault : List.of("error_before", "rate_limit", "reset_before")) {
      clock.advance(Duration.ofDays(1));
      control("POST", "/faults", "{\"fault\":\"" + fault + "\",\"path\":\"/oauth2/access_token\"}");
      int before = get(id).generation();
      assertThatThrownBy(() -> live.get(id, VaultPurpose.CALL))
          .as(fault)
          .hasMessageContaining("connection-failing");

      clock.advance(Duration.ofMinutes(5));
      assertThat(live.get(id, VaultPurpose.CALL).generation()).isEqualTo(before + 1);
    }
  }

  @Test
  void takesTokensOverFromAFileAndTriesThemFirst() throws Exception {
    Map<String, Object> issued =
        control("POST", "/acts", "{\"act\":\"issue\",\"account\":\"" + account + "\"}");
    String file = file(issued, clock.instant().getEpochSecond());

    ImportTokensView looked = asAdmin.call(() -> imports.take(order(file, true)));
    assertThat(looked.accessWorks()).isTrue();
    assertThat(looked.account().subdomain()).isEqualTo(account);
    assertThat(looked.connection()).isNull();

    ConnectionView taken = asAdmin.call(() -> imports.take(order(file, false))).connection();
    assertThat(taken.state()).isEqualTo(ConnectionState.OK);
    assertThat(generations(taken.id()))
        .extracting(GenerationView::source)
        .containsExactly(GenerationSource.IMPORTED);
    assertThatThrownBy(() -> asAdmin.call(() -> imports.take(order(file, false))))
        .hasMessageContaining("connection-works-already");
  }

  @Test
  void exchangesAnImportedTokenAtOnceWhenItsAccessHasEnded() throws Exception {
    Map<String, Object> issued =
        control("POST", "/acts", "{\"act\":\"issue\",\"account\":\"" + account + "\"}");
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
    UUID id = connect();
    int generation = get(id).generation();
    inTransaction.run(
        () -> connections.getLocked(id).refuseUs("401 client secret is wrong", clock.instant()));
    String untried = file(Map.of("access_token", "ended", "refresh_token", "spent"), 1_700_000_000);

    assertThat(asAdmin.call(() -> imports.take(order(untried, true))).obstacle())
        .isEqualTo("connection-token-unrefused");
    assertThatThrownBy(() -> asAdmin.call(() -> imports.take(order(untried, false))))
        .hasMessageContaining("connection-token-unrefused");
    assertThat(get(id).generation()).isEqualTo(generation);

    Map<String, Object> issued =
        control("POST", "/acts", "{\"act\":\"issue\",\"account\":\"" + account + "\"}");
    String working = file(issued, clock.instant().getEpochSecond());
    assertThat(asAdmin.call(() -> imports.take(order(working, false))).connection().state())
        .isEqualTo(ConnectionState.OK);
  }

  @Test
  void knowsAnAccountThatEverHadTokens() throws Exception {
    assertThat(adoption.unknown(AMOCRM, account + ".amocrm.ru")).isTrue();
    connect();
    assertThat(adoption.unknown(AMOCRM, account + ".amocrm.ru")).isFalse();
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
                        new ConnectionFilter(AMOCRM, null, null, "romashka"), PageRequest.first()))
            .items();
    assertThat(found).hasSize(1);
    assertThat(generations(found.get(0).id()))
        .extracting(GenerationView::source)
        .containsExactly(GenerationSource.REFRESHED, GenerationSource.ENVIRONMENT);
  }

  private ImportTokensCommand order(String file, boolean dryRun) {
    return new ImportTokensCommand(AMOCRM, account + ".amocrm.ru", file, dryRun, "moving here");
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

  @Test
  void leavesNoTokenWherePeopleRead() throws Exception {
    UUID id = connect();
    String first = live.get(id, VaultPurpose.CALL).token().reveal();
    asAdmin.call(() -> acts.test(id));
    asAdmin.call(() -> acts.refresh(id, "to see"));
    String second = live.get(id, VaultPurpose.CALL).token().reveal();

    String seen =
        get(id)
            + generations(id).toString()
            + asAdmin.call(() -> directory.operations(id, null, PageRequest.first()))
            + rows("SELECT CAST(o AS text) FROM connection_operation o")
            + rows("SELECT CAST(e AS text) FROM token_exchange e")
            + rows("SELECT CAST(g AS text) FROM token_generation g")
            + rows("SELECT CAST(a AS text) FROM audit_entry a");
    assertThat(second).isNotEqualTo(first);
    assertThat(seen).contains(id.toString()).doesNotContain(first, second);
  }

  private UUID connect() throws Exception {
    BegunAuthorisation begun = asAdmin.call(() -> authorisations.begin(AMOCRM, null));
    assertThat(begun.authorizeUrl().toString()).startsWith(base() + "/www.amocrm.ru/oauth?");
    String state = parameter(begun.authorizeUrl().toString(), "state");
    String redirect =
        control(
                "POST",
                "/acts",
                "{\"act\":\"authorize\",\"account\":\""
                    + account
                    + "\",\"state\":\""
                    + state
                    + "\"}")
            .get("redirect")
            .toString();
    return callback
        .take(
            new AuthorisationReturn(
                AMOCRM,
                parameter(redirect, "code"),
                parameter(redirect, "state"),
                parameter(redirect, "referer"),
                null,
                false,
                begun.browserKey()))
        .id();
  }

  private Map<String, Object> control(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/_control" + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body))
            .build();
    String answer = http.send(request, BodyHandlers.ofString()).body();
    return answer.startsWith("{") ? JsonText.read(answer) : Map.of();
  }

  private String base() {
    return config.getValue("uprava.amocrm.base.url", String.class);
  }

  private ConnectionView get(UUID id) {
    return asAdmin.call(() -> directory.get(id));
  }

  private List<GenerationView> generations(UUID id) {
    return asAdmin.call(() -> directory.generations(id, PageRequest.first())).items();
  }

  private String rows(String sql) {
    return inTransaction.query(
        entities -> entities.createNativeQuery(sql).getResultList().toString());
  }

  private static String parameter(String address, String name) {
    Matcher found = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(address);
    return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : null;
  }
}
