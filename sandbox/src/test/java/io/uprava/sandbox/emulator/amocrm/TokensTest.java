package io.uprava.sandbox.emulator.amocrm;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.shared.EmulatorCaller;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

  private AmoServer server;
  private Integrator integrator;

  @TempDir Path folder;

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
  void exchangesACodeForAPairAsDocumented() throws Exception {
    HttpResponse<String> answer = integrator.exchange(integrator.code("romashka"));
    assertThat(answer.statusCode()).isEqualTo(200);
    JsonObject pair = EmulatorCaller.json(answer);
    assertThat(pair.getString("token_type")).isEqualTo("Bearer");
    assertThat(pair.getInt("expires_in")).isEqualTo(86_400);
    assertThat(pair.getString("refresh_token")).matches("def50200[0-9a-f]{690,}");
    String[] jwt = pair.getString("access_token").split("\\.");
    assertThat(jwt).hasSize(3);
    String claims = new String(Base64.getUrlDecoder().decode(jwt[1]), StandardCharsets.UTF_8);
    assertThat(claims).contains("\"api_domain\":\"api-b.amocrm.ru\"", "\"exp\":", "account_id");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(200);
  }

  @Test
  void takesTheFormThatTheProvidersOwnLibrarySends() throws Exception {
    String form =
        "client_id=%s&client_secret=%s&grant_type=authorization_code&code=%s&redirect_uri=%s"
            .formatted(
                server.clientId(),
                server.clientSecret(),
                integrator.code("romashka"),
                "http%3A%2F%2Flocalhost%3A8080%2Fapi%2Famocrm%2Fcallback");
    assertThat(
            integrator
                .caller()
                .postForm("/" + Integrator.HOST + "/oauth2/access_token", form)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void refusesACodeTwiceTooLateOrUnknown() throws Exception {
    String code = integrator.code("romashka");
    integrator.exchange(code);
    refused(integrator.exchange(code), 400, "Authorization code has been revoked");
    String old = integrator.code("romashka");
    integrator.caller().control("POST", "/clock", "{\"advance_seconds\":1200}");
    refused(integrator.exchange(old), 400, "Authorization code has expired");
    refused(integrator.exchange("def50200"), 400, "Cannot decrypt the authorization code");
  }

  @Test
  void takesARefreshTokenOnceAndLeavesTheNewerPairInForce() throws Exception {
    JsonObject first = integrator.connected();
    JsonObject second = EmulatorCaller.json(integrator.refresh(first.getString("refresh_token")));
    assertThat(second.getString("refresh_token")).isNotEqualTo(first.getString("refresh_token"));
    HttpResponse<String> again = integrator.refresh(first.getString("refresh_token"));
    refused(again, 401, "Token has been revoked");
    assertThat(again.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(integrator.refresh(second.getString("refresh_token")).statusCode()).isEqualTo(200);
  }

  @Test
  void killsTheWholeChainAtASecondUseWhenAskedTo() throws Exception {
    integrator.caller().control("PUT", "/settings", "{\"reuse_revokes_chain\":true}");
    JsonObject first = integrator.connected();
    JsonObject second = EmulatorCaller.json(integrator.refresh(first.getString("refresh_token")));
    integrator.refresh(first.getString("refresh_token"));
    refused(integrator.refresh(second.getString("refresh_token")), 401, "Token has been revoked");
  }

  @Test
  void endsTokensWhenTheirTimeIsOver() throws Exception {
    JsonObject pair = integrator.connected();
    integrator.caller().control("POST", "/clock", "{\"advance_seconds\":86400}");
    HttpResponse<String> late = integrator.api(pair, "/account");
    assertThat(late.statusCode()).isEqualTo(401);
    assertThat(EmulatorCaller.json(late).getString("title")).isEqualTo("Unauthorized");
    JsonObject next = EmulatorCaller.json(integrator.refresh(pair.getString("refresh_token")));
    integrator.caller().control("POST", "/clock", "{\"advance_seconds\":7776000}");
    refused(integrator.refresh(next.getString("refresh_token")), 401, "Token has expired");
  }

  @Test
  void wantsIdSecretAndAddressToBeThoseOfTheIntegration() throws Exception {
    String body =
        "{\"client_id\":\"%s\",\"client_secret\":\"%s\",\"grant_type\":\"authorization_code\","
            + "\"code\":\"%s\"%s}";
    String code = integrator.code("romashka");
    String there = "/" + Integrator.HOST + "/oauth2/access_token";
    String id = server.clientId();
    String secret = server.clientSecret();
    String address = ",\"redirect_uri\":\"" + Integrator.REDIRECT + "\"";
    EmulatorCaller caller = integrator.caller();
    assertThat(caller.postJson(there, body.formatted(id, "no", code, address)).statusCode())
        .isEqualTo(401);
    assertThat(
            caller
                .postJson(
                    there, body.formatted(id, secret, code, address.replace("back\"", "back/\"")))
                .statusCode())
        .isEqualTo(401);
    assertThat(caller.postJson(there, body.formatted(id, secret, code, "")).statusCode())
        .isEqualTo(400);
    assertThat(caller.postJson(there, "no json").statusCode()).isEqualTo(400);
    assertThat(caller.postJson(there, body.formatted(id, secret, code, address)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void givesEachAccountAndIntegrationItsOwnTokensOnly() throws Exception {
    String code = integrator.code("romashka");
    String grant = "authorization_code";
    refused(
        integrator.token("vasilek.amocrm.ru", grant, "code", code),
        400,
        "Cannot decrypt the authorization code");
    assertThat(integrator.token("nobody.amocrm.ru", grant, "code", code).statusCode())
        .isEqualTo(404);
    JsonObject pair = EmulatorCaller.json(integrator.exchange(code));
    refused(
        integrator.token(
            "vasilek.amocrm.ru", "refresh_token", "refresh_token", pair.getString("refresh_token")),
        401,
        "Token is not linked to client");
    assertThat(
            integrator
                .caller()
                .bearer(pair.getString("access_token"))
                .get("/vasilek.amocrm.ru/api/v4/account")
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void remembersTokensAndTheClockOverARestart() throws Exception {
    AmoSettings kept =
        new AmoSettings(
            Brand.AMOCRM, folder, UUID.randomUUID().toString(), "secret", Integrator.REDIRECT);
    JsonObject pair;
    try (AmoServer before = AmoServer.start(0, kept)) {
      Integrator there = new Integrator(before);
      pair = there.connected();
      there.caller().control("POST", "/clock", "{\"advance_seconds\":60}");
    }
    try (AmoServer after = AmoServer.start(0, kept)) {
      Integrator there = new Integrator(after);
      assertThat(there.api(pair, "/account").statusCode()).isEqualTo(200);
      assertThat(there.refresh(pair.getString("refresh_token")).statusCode()).isEqualTo(200);
      refused(there.refresh(pair.getString("refresh_token")), 401, "Token has been revoked");
      assertThat(there.caller().control("GET", "/clock", "").getInt("ahead_seconds")).isEqualTo(60);
    }
  }

  private static void refused(HttpResponse<String> answer, int status, String hint) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(EmulatorCaller.json(answer).getString("hint")).isEqualTo(hint);
    assertThat(EmulatorCaller.json(answer).getInt("status")).isEqualTo(status);
  }
}
