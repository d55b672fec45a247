package io.uprava.sandbox.emulator.amocrm;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.shared.EmulatorCaller;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

  private AmoServer server;
  private Integrator integrator;

  @BeforeEach
  void start() throws IOException {
    server = AmoServer.amocrm(Integrator.REDIRECT);
    integrator = new Integrator(server);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsTheAccount() throws Exception {
    HttpResponse<String> answer = integrator.api(integrator.connected(), "/account?with=version");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/hal+json");
    JsonObject account = EmulatorCaller.json(answer);
    assertThat(account.getString("subdomain")).isEqualTo("romashka");
    assertThat(account.getInt("version")).isPositive();
    assertThat(account.getJsonObject("_links").getJsonObject("self").getString("href"))
        .isEqualTo("https://romashka.amocrm.ru/api/v4/account");
  }

  @Test
  void pagesThroughAllContactsOnce() throws Exception {
    JsonObject pair = integrator.connected();
    Set<Integer> seen = new HashSet<>();
    int page = 1;
    JsonObject shown;
    do {
      shown = EmulatorCaller.json(integrator.api(pair, "/contacts?limit=150&page=" + page++));
      contacts(shown).forEach(id -> assertThat(seen.add(id)).isTrue());
    } while (shown.getJsonObject("_links").containsKey("next"));
    assertThat(seen).hasSize(320);
    assertThat(page).isEqualTo(4);
    assertThat(integrator.api(pair, "/contacts?limit=150&page=4").statusCode()).isEqualTo(204);
  }

  @Test
  void givesAtMostTwoHundredAndFifty() throws Exception {
    JsonObject pair = integrator.connected();
    assertThat(contacts(EmulatorCaller.json(integrator.api(pair, "/contacts?limit=500"))))
        .hasSize(250);
    assertThat(contacts(EmulatorCaller.json(integrator.api(pair, "/contacts")))).hasSize(50);
  }

  @Test
  void answersNothingForAnEmptyList() throws Exception {
    JsonObject pair =
        integrator
            .caller()
            .control("POST", "/acts", "{\"act\":\"issue\",\"account\":\"pustoy.amocrm.ru\"}");
    HttpResponse<String> answer =
        integrator
            .caller()
            .bearer(pair.getString("access_token"))
            .get("/pustoy.amocrm.ru/api/v4/contacts");
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void findsWhatChangedSince() throws Exception {
    JsonObject pair = integrator.connected();
    integrator.caller().control("POST", "/clock", "{\"advance_seconds\":3600}");
    long since = integrator.caller().control("GET", "/clock", "").getInt("now") - 5;
    String changed = "/contacts?filter%5Bupdated_at%5D%5Bfrom%5D=" + since;
    assertThat(integrator.api(pair, changed).statusCode()).isEqualTo(204);
    integrator
        .caller()
        .control(
            "POST", "/acts", "{\"act\":\"touch_contacts\",\"account\":\"romashka\",\"count\":2}");
    integrator
        .caller()
        .control(
            "POST", "/acts", "{\"act\":\"add_contacts\",\"account\":\"romashka\",\"count\":1}");
    JsonObject found =
        EmulatorCaller.json(integrator.api(pair, changed + "&order%5Bupdated_at%5D=desc"));
    assertThat(contacts(found)).hasSize(3);
  }

  @Test
  void refusesEverythingInAnUnpaidOrBlockedAccount() throws Exception {
    JsonObject pair = integrator.connected();
    state("unpaid");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(402);
    state("blocked");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(403);
    state("active");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(200);
  }

  @Test
  void tellsWhereARenamedAccountIs() throws Exception {
    JsonObject pair = integrator.connected();
    integrator
        .caller()
        .control(
            "POST",
            "/acts",
            "{\"act\":\"rename\",\"account\":\"romashka\",\"subdomain\":\"astra\"}");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(404);
    assertThat(integrator.refresh(pair.getString("refresh_token")).statusCode()).isEqualTo(404);
    JsonObject told =
        EmulatorCaller.json(
            integrator
                .caller()
                .with("X-Refresh-Token", pair.getString("refresh_token"))
                .get("/api-b.amocrm.ru/oauth2/account/current/subdomain"));
    assertThat(told.getString("domain")).isEqualTo("astra.amocrm.ru");
    assertThat(
            integrator
                .token(
                    "astra.amocrm.ru",
                    "refresh_token",
                    "refresh_token",
                    pair.getString("refresh_token"))
                .statusCode())
        .isEqualTo(200);
  }

  private void state(String state) throws Exception {
    integrator
        .caller()
        .control(
            "POST",
            "/acts",
            "{\"act\":\"state\",\"account\":\"romashka\",\"state\":\"" + state + "\"}");
  }

  private static Set<Integer> contacts(JsonObject page) {
    Set<Integer> ids = new HashSet<>();
    page.getJsonObject("_embedded")
        .getJsonArray("contacts")
        .getValuesAs(JsonObject.class)
        .forEach(one -> ids.add(one.getInt("id")));
    return ids;
  }
}
