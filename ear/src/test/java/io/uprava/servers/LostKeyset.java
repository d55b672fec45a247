package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An installation that is started without its keyset, or with another one, and has it back. */
final class LostKeyset {

  private static final String DIGESTS =
      "SELECT number || ' ' || key_id || ' ' || md5(sealed) FROM token_generation"
          + " WHERE connection_id = '%s' ORDER BY number";

  private static final int USUAL_SECONDS = 86_400;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NodePair nodes;
  private final Path file;
  private final String right;
  private final String connection;
  private final String payment;
  private final List<String> stored;
  private final String key;
  private final String token;

  /** A connection and a payment of before. */
  LostKeyset(NodePair nodes, String key) throws Exception {
    this.nodes = nodes;
    this.key = key;
    MicroServer node = nodes.second();
    file = nodes.secrets().resolve("uprava.tink.keyset");
    right = Files.readString(file);
    AmoAccount.life(node, USUAL_SECONDS);
    connection = AmoAccount.opened(node, "keyset").connect(key);
    String admin = Person.administrator(node).signIn().accessToken();
    payment = new Cashier(node, admin).ask(Cashier.order(700)).getString("id");
    stored = stored();
    token = token(node);
  }

  /** A node starts without a keyset. */
  MicroServer without() throws Exception {
    return nodes.restarted(() -> Files.delete(file));
  }

  /** A node starts with the keyset of another installation. */
  MicroServer withAnother(Path folder) throws Exception {
    new Script(Workspace.script("secrets"), Map.of()).run(folder).orFail();
    return nodes.restarted(() -> Files.copy(folder.resolve(file.getFileName().toString()), file));
  }

  /** The log and the health check say what is wrong. */
  void isNamed(MicroServer node, String inLog, String state) {
    assertThat(node.log()).contains(inLog, "uprava.tink.keyset");
    HttpResponse<String> health = node.client().get("/api/health/");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"keyset\":\"" + state + "\"");
  }

  /** People sign in by mailed codes, and payments of before and of now go on. */
  void stopsNothingElse(MicroServer node) throws Exception {
    String admin = Person.administrator(node).signIn().accessToken();
    Cashier cashier = new Cashier(node, admin);
    assertThat(cashier.get(payment).getString("id")).isEqualTo(payment);
    cashier.paid(900);
  }

  /** No token is handed out, none is exchanged, and what is stored stays as it is. */
  void keepsTokensAsTheyAre(MicroServer node) throws SQLException {
    String path = "/api/integrations/" + connection;
    Problems.in(node.client().get(path + "/token", key)).are(409, "vault-locked");
    Problems.in(
            node.client()
                .post(path + "/refresh", key, Json.createObjectBuilder().add("reason", "to see")))
        .are(409, "vault-locked");
    assertThat(stored()).isEqualTo(stored);
  }

  /** The right one is back; the node that runs takes it up by itself. */
  void bringBack(MicroServer node) throws Exception {
    Files.writeString(file, right);
    Patience.await(
        "the token is handed out",
        PATIENCE,
        () ->
            node.client().get("/api/integrations/" + connection + "/token", key).statusCode()
                == 200);
    assertThat(token(node)).isEqualTo(token);
    assertThat(stored()).isEqualTo(stored);
  }

  /** Whatever happened: for the tests that follow. */
  void restore() throws IOException {
    Files.writeString(file, right);
  }

  private String token(MicroServer node) {
    HttpResponse<String> answer =
        node.client().get("/api/integrations/" + connection + "/token", key);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    JsonObject live = ApiClient.json(answer);
    return live.getString("access_token");
  }

  private List<String> stored() throws SQLException {
    return nodes.database().texts(DIGESTS.formatted(connection));
  }
}
