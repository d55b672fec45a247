package io.uprava.sandbox.emulator.meta;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.shared.EmulatorCaller;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InstagramTest {

  private static final int DAY = 86_400;

  private InstagramServer server;
  private EmulatorCaller caller;

  @BeforeEach
  void start() throws IOException {
    server = InstagramServer.start();
    caller = new EmulatorCaller(server.base());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void exchangesAShortLivedTokenForOneOfSixtyDays() throws Exception {
    String exchange =
        "/access_token?grant_type=ig_exchange_token&client_secret=%s&access_token="
            + token("short_token");
    assertThat(caller.get(exchange.formatted("wrong")).statusCode()).isEqualTo(400);
    JsonObject pair = EmulatorCaller.json(caller.get(exchange.formatted(server.appSecret())));
    assertThat(pair.getInt("expires_in")).isEqualTo(60 * DAY);
    assertThat(pair.getString("token_type")).isEqualTo("bearer");
    HttpResponse<String> me =
        caller.bearer(pair.getString("access_token")).get("/v26.0/me?fields=user_id,username");
    assertThat(EmulatorCaller.json(me).getString("username")).isEqualTo("uprava.office");
  }

  @Test
  void refreshesBetweenADayAndSixty() throws Exception {
    String token = token("long_token");
    HttpResponse<String> young = refresh(token);
    assertThat(young.statusCode()).isEqualTo(400);
    assertThat(error(young).getInt("code")).isEqualTo(100);
    advance(DAY);
    JsonObject next = EmulatorCaller.json(refresh(token));
    assertThat(next.getInt("expires_in")).isEqualTo(60 * DAY);
    assertThat(next.getString("access_token")).isNotEqualTo(token);
    advance(59 * DAY);
    assertThat(error(refresh(token)).getInt("error_subcode")).isEqualTo(463);
    assertThat(refresh(next.getString("access_token")).statusCode()).isEqualTo(200);
  }

  @Test
  void knowsNeitherWithdrawnNorInventedTokens() throws Exception {
    String token = token("long_token");
    caller.control("POST", "/acts", "{\"act\":\"revoke\",\"account\":\"17841400000000001\"}");
    assertThat(error(caller.get("/me?access_token=" + token)).getInt("error_subcode"))
        .isEqualTo(460);
    assertThat(error(caller.get("/me?access_token=IGAAno")).getInt("code")).isEqualTo(190);
  }

  @Test
  void failsOnDemandAndShowsItsPages() throws Exception {
    caller.control("POST", "/faults", "{\"fault\":\"rate_limit\",\"path\":\"/me\"}");
    assertThat(caller.get("/me?access_token=x").statusCode()).isEqualTo(429);
    token("long_token");
    assertThat(caller.get("").body()).contains("IGAA", "long-lived");
    assertThat(caller.get("/controls").body()).contains("least_age_seconds");
    assertThat(caller.list("/journal")).hasSize(1);
  }

  private String token(String act) throws Exception {
    return caller
        .control("POST", "/acts", "{\"act\":\"" + act + "\",\"account\":\"17841400000000001\"}")
        .getString("access_token");
  }

  private HttpResponse<String> refresh(String token) throws Exception {
    return caller.get("/refresh_access_token?grant_type=ig_refresh_token&access_token=" + token);
  }

  private void advance(int seconds) throws Exception {
    caller.control("POST", "/clock", "{\"advance_seconds\":" + seconds + "}");
  }

  private static JsonObject error(HttpResponse<String> answer) {
    return EmulatorCaller.json(answer).getJsonObject("error");
  }
}
