package io.uprava.sandbox.emulator.amocrm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.uprava.sandbox.emulator.shared.EmulatorCaller;
import io.uprava.sandbox.environment.Ports;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConsentTest {

  private AmoServer server;
  private Integrator integrator;
  private EmulatorCaller web;
  private String consent;

  @BeforeEach
  void start() throws IOException {
    server = AmoServer.amocrm(Integrator.REDIRECT);
    integrator = new Integrator(server);
    web = integrator.caller();
    consent = "/www.amocrm.ru/oauth?client_id=" + server.clientId() + "&state=s%261&mode=popup";
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void asksTheOwnerAndSendsTheBrowserBackWithACode() throws Exception {
    HttpResponse<String> page = web.get(consent);
    assertThat(page.body()).contains("Uprava", "romashka.amocrm.ru", "vasilek.amocrm.ru");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("form-action 'self' http://localhost:8080");
    HttpResponse<String> allowed =
        web.postForm(
            "/www.amocrm.ru/oauth",
            "client_id=" + server.clientId() + "&state=s%261&account=romashka.amocrm.ru");
    assertThat(allowed.statusCode()).isEqualTo(303);
    String back = allowed.headers().firstValue("Location").orElseThrow();
    assertThat(back).startsWith(Integrator.REDIRECT + "?code=def50200");
    assertThat(Integrator.parameter(back, "referer")).isEqualTo("romashka.amocrm.ru");
    assertThat(Integrator.parameter(back, "state")).isEqualTo("s&1");
    assertThat(integrator.exchange(Integrator.parameter(back, "code")).statusCode()).isEqualTo(200);
  }

  @Test
  void sendsTheBrowserBackWithARefusal() throws Exception {
    HttpResponse<String> refused =
        web.postForm("/www.amocrm.ru/oauth", "client_id=" + server.clientId() + "&state=x");
    String back = refused.headers().firstValue("Location").orElseThrow();
    assertThat(Integrator.parameter(back, "error")).isEqualTo("access_denied");
    assertThat(Integrator.parameter(back, "state")).isEqualTo("x");
    assertThat(Integrator.parameter(back, "code")).isNull();
  }

  @Test
  void knowsNoOtherIntegrationAndTakesNoFormOfAnotherSite() throws Exception {
    assertThat(web.get("/www.amocrm.ru/oauth?client_id=unknown").statusCode()).isEqualTo(404);
    assertThat(
            web.with("Origin", "http://evil.example")
                .postForm("/www.amocrm.ru/oauth", "client_id=" + server.clientId())
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void callsTheIntegrationByItselfWhenInstalledAndWhenThrownOut() throws Exception {
    List<String> called = new CopyOnWriteArrayList<>();
    HttpServer integration = HttpServer.create(new InetSocketAddress(Ports.loopback(), 0), 0);
    integration.createContext(
        "/",
        exchange -> {
          called.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    integration.start();
    try {
      String there = "http://127.0.0.1:" + integration.getAddress().getPort();
      web.control(
          "PUT",
          "/integrations",
          "{\"redirect_uri\":\"%s/back\",\"disable_hook\":\"%s/gone\"}".formatted(there, there));
      web.control("POST", "/acts", "{\"act\":\"install\",\"account\":\"romashka\"}");
      JsonObject pair =
          web.control("POST", "/acts", "{\"act\":\"issue\",\"account\":\"romashka\"}");
      web.control("POST", "/acts", "{\"act\":\"revoke\",\"account\":\"romashka\"}");
      assertThat(called).hasSize(2);
      assertThat(called.get(0)).startsWith("/back?").contains("from_widget=1", "code=def50200");
      assertThat(Integrator.parameter(called.get(0), "state")).isNull();
      assertThat(called.get(1)).startsWith("/gone?").contains("account_id=29000001", "signature=");
      assertThat(integrator.api(pair, "/account").statusCode()).isEqualTo(401);
    } finally {
      integration.stop(0);
    }
  }

  @Test
  void signsTheHookAsDocumented() {
    Integration integration =
        new Integration(
            "6a2d4741-0000-0000-0000-92277723dcea", "integration_secret", "one", "x", null);
    assertThat(Consents.signature(integration, 29145784))
        .isEqualTo("5a5b93268156932f3bd0abf56a171e0b21c4f6e5a76d08942fb6de4bd32d6550");
  }

  @Test
  void showsItsPagesInBothLanguages() throws Exception {
    integrator.connected();
    for (String path : List.of("", "/calls", "/controls")) {
      assertThat(web.with("Accept-Language", "ru").get(path).body()).contains("<html lang=\"ru\">");
      assertThat(web.get(path).statusCode()).as(path).isEqualTo(200);
    }
    assertThat(web.get("").body()).contains("Consent in force");
    HttpResponse<String> done =
        web.postForm("/do", "_call=PUT+%2Fsettings&_back=%2Famocrm%2Fcontrols&n.access_seconds=60");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(integrator.connected().getInt("expires_in")).isEqualTo(60);
    assertThat(web.postForm("/do", "_call=POST+%2Facts&act=fly").statusCode()).isEqualTo(400);
  }

  @Test
  void isKommoUnderItsOtherName() throws Exception {
    try (AmoServer kommo = AmoServer.kommo(Integrator.REDIRECT)) {
      EmulatorCaller there = new EmulatorCaller(kommo.base());
      JsonObject pair = there.control("POST", "/acts", "{\"act\":\"issue\",\"account\":\"acme\"}");
      assertThat(
              there
                  .bearer(pair.getString("access_token"))
                  .get("/acme.kommo.com/api/v4/account")
                  .statusCode())
          .isEqualTo(200);
      assertThat(there.get("/www.kommo.com/oauth?client_id=" + kommo.clientId()).statusCode())
          .isEqualTo(200);
    }
  }
}
