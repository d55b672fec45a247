package io.uprava.sandbox.emulator.amocrm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.sandbox.emulator.shared.Fingerprint;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultsTest {

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
  void losesTheAnswerAfterTheRotation() throws Exception {
    String refresh = integrator.connected().getString("refresh_token");
    plan("answer_lost");
    assertThatThrownBy(() -> integrator.refresh(refresh)).isInstanceOf(IOException.class);
    assertThat(integrator.refresh(refresh).statusCode()).isEqualTo(401);
    JsonObject summary = integrator.caller().control("GET", "/journal/summary", "");
    assertThat(summary.getInt("unanswered")).isEqualTo(1);
    JsonObject twice = summary.getJsonArray("presented_twice").getJsonObject(0);
    assertThat(twice.getString("presented")).isEqualTo(Fingerprint.of(refresh));
    assertThat(twice.getInt("times")).isEqualTo(2);
    JsonArray live = integrator.caller().list("/tokens?account=romashka");
    assertThat(live.getJsonObject(0).getString("state")).isEqualTo("live");
    assertThat(live.getJsonObject(0).getString("refresh_token")).isNotEqualTo(refresh);
  }

  @Test
  void doesNothingBeforeItBreaksOff() throws Exception {
    String refresh = integrator.connected().getString("refresh_token");
    plan("reset_before");
    assertThatThrownBy(() -> integrator.refresh(refresh)).isInstanceOf(IOException.class);
    plan("error_before");
    assertThat(integrator.refresh(refresh).statusCode()).isEqualTo(500);
    plan("rate_limit");
    HttpResponse<String> limited = integrator.refresh(refresh);
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("1");
    assertThat(integrator.refresh(refresh).statusCode()).isEqualTo(200);
  }

  @Test
  void rotatesAndAnswersWithAnError() throws Exception {
    String refresh = integrator.connected().getString("refresh_token");
    plan("error_after");
    assertThat(integrator.refresh(refresh).statusCode()).isEqualTo(500);
    assertThat(integrator.refresh(refresh).statusCode()).isEqualTo(401);
    assertThat(integrator.caller().control("GET", "/journal/summary", "").getInt("unanswered"))
        .isEqualTo(1);
  }

  @Test
  void disturbsOneAccountOnlyWhenItsHostIsNamed() throws Exception {
    JsonObject pair = integrator.connected();
    integrator
        .caller()
        .control(
            "POST", "/faults", "{\"fault\":\"error_before\",\"path\":\"/vasilek.amocrm.ru/\"}");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(200);
    assertThat(integrator.caller().get("/vasilek.amocrm.ru/api/v4/account").statusCode())
        .isEqualTo(500);
    assertThat(integrator.caller().get("/vasilek.amocrm.ru/api/v4/account").statusCode())
        .isEqualTo(401);
  }

  @Test
  void numbersEveryCallThatPresentedSomething() throws Exception {
    String refresh = integrator.connected().getString("refresh_token");
    integrator.refresh(refresh);
    JsonArray calls = integrator.caller().list("/journal");
    assertThat(calls).hasSize(2);
    JsonObject second = calls.getJsonObject(1);
    assertThat(second.getInt("number")).isEqualTo(2);
    assertThat(second.getString("grant_type")).isEqualTo("refresh_token");
    assertThat(second.getString("presented")).isEqualTo(Fingerprint.of(refresh));
    assertThat(second.getInt("status")).isEqualTo(200);
    assertThat(second.getString("issued")).isNotEqualTo(second.getString("presented"));
    assertThat(calls.toString()).doesNotContain(refresh);
    assertThat(integrator.caller().list("/journal?after=1")).hasSize(1);
  }

  @Test
  void allowsSevenRequestsASecond() throws Exception {
    JsonObject pair = integrator.connected();
    integrator.caller().control("PUT", "/settings", "{\"requests_per_second\":2}");
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(200);
    assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(200);
    HttpResponse<String> third = integrator.api(pair, "/account");
    assertThat(third.statusCode()).isEqualTo(429);
    assertThat(third.headers().firstValue("Retry-After")).isEmpty();
  }

  private void plan(String fault) throws Exception {
    integrator.caller().control("POST", "/faults", "{\"fault\":\"" + fault + "\"}");
  }
}
