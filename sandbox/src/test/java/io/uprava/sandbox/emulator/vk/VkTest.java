package io.uprava.sandbox.emulator.vk;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.shared.EmulatorCaller;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VkTest {

  private static final String ACCOUNT = "\"account\":\"229000001\"}";

  private VkServer server;
  private EmulatorCaller caller;

  @BeforeEach
  void start() throws IOException {
    server = VkServer.start();
    caller = new EmulatorCaller(server.base());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void tellsTheCommunityOfAToken() throws Exception {
    JsonObject group =
        ask("groups.getById", token())
            .getJsonObject("response")
            .getJsonArray("groups")
            .getJsonObject(0);
    assertThat(group.getInt("id")).isEqualTo(229_000_001);
    assertThat(ask("groups.getTokenPermissions", token()).getJsonObject("response").getInt("mask"))
        .isEqualTo(4096);
    assertThat(ask("users.get", token()).getJsonArray("response")).isEmpty();
  }

  @Test
  void refusesTokensThatOpenNothingWithStatus200() throws Exception {
    String token = token();
    caller.control("POST", "/acts", "{\"act\":\"revoke\"," + ACCOUNT);
    for (String shown : new String[] {"vk1.a.no", token}) {
      HttpResponse<String> answer =
          caller.postForm("/method/groups.getById", "v=5.199&access_token=" + shown);
      assertThat(answer.statusCode()).isEqualTo(200);
      JsonObject error = EmulatorCaller.json(answer).getJsonObject("error");
      assertThat(error.getInt("error_code")).isEqualTo(5);
      assertThat(error.getJsonArray("request_params").toString())
          .contains("groups.getById")
          .doesNotContain(shown);
    }
  }

  @Test
  void endsATokenThatHasAnEnd() throws Exception {
    caller.control("PUT", "/settings", "{\"token_seconds\":60}");
    String token = token();
    assertThat(ask("groups.getById", token)).containsKey("response");
    caller.control("POST", "/clock", "{\"advance_seconds\":60}");
    assertThat(ask("groups.getById", token)).containsKey("error");
  }

  @Test
  void countsRequestsAndWantsAVersion() throws Exception {
    caller.control("PUT", "/settings", "{\"requests_per_second\":1}");
    String token = token();
    assertThat(ask("groups.getById", token)).containsKey("response");
    assertThat(ask("groups.getById", token).getJsonObject("error").getInt("error_code"))
        .isEqualTo(6);
    HttpResponse<String> unversioned = caller.get("/method/users.get?access_token=" + token);
    assertThat(EmulatorCaller.json(unversioned).getJsonObject("error").getInt("error_code"))
        .isEqualTo(100);
    assertThat(caller.get("").body()).contains("229000001");
  }

  private String token() throws Exception {
    return caller
        .control("POST", "/acts", "{\"act\":\"token\"," + ACCOUNT)
        .getString("access_token");
  }

  private JsonObject ask(String method, String token) throws Exception {
    return EmulatorCaller.json(caller.get("/method/" + method + "?v=5.199&access_token=" + token));
  }
}
