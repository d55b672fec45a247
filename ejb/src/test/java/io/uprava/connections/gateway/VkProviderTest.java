package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.sandbox.emulator.vk.VkServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VkProviderTest {

  private static final String GROUP = "229000002";

  private final VkProvider provider = new VkProvider();
  private final ProviderHttp http = new ProviderHttp();

  private VkServer server;

  @BeforeEach
  void start() throws IOException {
    server = VkServer.start();
    http.clock = Clock.systemUTC();
    http.client = ProviderHttp.client();
    http.timer = ProviderHttp.timer(Executors.defaultThreadFactory());
    provider.http = http;
    provider.settings =
        new ConnectionSettings() {
          @Override
          public Optional<String> base(String code) {
            return Optional.of(server.base());
          }
        };
  }

  @AfterEach
  void stop() {
    http.close();
    server.close();
  }

  @Test
  void tellsWhoseTokenItIsWithoutRepeatingIt() {
    Secret token = issue();

    AccountReply reply = provider.account(null, token);

    assertThat(reply.outcome()).isEqualTo(OperationOutcome.OK);
    assertThat(reply.account().name()).isEqualTo("Ромашка");
    assertThat(reply.account().id()).isEqualTo(GROUP);
    assertThat(reply.trace().toString()).doesNotContain(token.reveal());
  }

  @Test
  void readsARefusalFromAnAnswerOfStatus200() {
    Secret token = issue();
    act(Json.createObjectBuilder().add("act", "revoke").add("account", GROUP).build());

    AccountReply reply = provider.account(null, token);

    assertThat(reply.outcome()).isEqualTo(OperationOutcome.REFUSED);
    assertThat(reply.error()).startsWith("5 ").contains("revoked");
    assertThat(reply.trace().toString()).doesNotContain(token.reveal());
  }

  @Test
  void takesTooManyRequestsForNoRefusal() {
    Secret token = issue();
    server
        .vk()
        .control(
            "PUT /settings",
            Map.of(),
            Json.createObjectBuilder().add("requests_per_second", 1).build());
    provider.account(null, token);

    assertThat(provider.account(null, token).outcome()).isEqualTo(OperationOutcome.UNANSWERED);
  }

  private Secret issue() {
    return new Secret(
        act(Json.createObjectBuilder().add("act", "token").add("account", GROUP).build())
            .getString("access_token"));
  }

  private JsonObject act(JsonObject asked) {
    return (JsonObject) server.vk().control("POST /acts", Map.of(), asked);
  }
}
