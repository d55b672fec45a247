package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The key of the vault is replaced step by step while the nodes run. */
final class KeyRotation {

  private static final Duration PATIENCE = Duration.ofSeconds(100);

  private final NodePair nodes;
  private final MicroServer[] running;
  private final Person administrator;
  private final String token;
  private final long former;

  /**
   * @param administrator signed in at the first node
   */
  KeyRotation(NodePair nodes, Person administrator) {
    this.nodes = nodes;
    this.administrator = administrator;
    this.token = administrator.accessToken();
    this.running = new MicroServer[] {nodes.first(), nodes.second()};
    this.former = keys(running[0]).get(0).getJsonNumber("id").longValueExact();
  }

  /** A connection with a value that no key opens. */
  String spoil(String subdomain) throws SQLException {
    String id = AmoAccount.opened(running[0], subdomain).connect(token);
    nodes
        .database()
        .execute(
            "UPDATE token_generation SET sealed = set_byte(sealed, length(sealed) - 1,"
                + " 255 - get_byte(sealed, length(sealed) - 1)) WHERE connection_id = '"
                + id
                + "'");
    return id;
  }

  /** A step of the command, and the nodes take it up without a restart. */
  void step(String step) throws Exception {
    new Script(Workspace.script("rotate-keys"), Map.of())
        .run(nodes.secrets(), "encryption", step)
        .orFail();
    running[0].secrecy().keepFiles(nodes.secrets());
    for (MicroServer node : running) {
      Patience.await(step + " is known", PATIENCE, () -> tookUp(node, step));
    }
  }

  /** Every value but so many are under the new key. */
  void awaitWrapped(int left) throws Exception {
    Patience.await("values are wrapped", PATIENCE, () -> values(running[0], former) == left);
  }

  /** The connections whose values are left under the former key. */
  List<String> stragglers() {
    return vault(running[1]).getJsonArray("stragglers").getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  /** Ends a connection, which wipes its values. */
  void disconnect(String connection) throws Exception {
    String confirmation = administrator.confirmation("disconnect-connection");
    HttpResponse<String> ended =
        running[0]
            .client()
            .post(
                "/api/integrations/" + connection + "/disconnect",
                token,
                Json.createObjectBuilder()
                    .add("reason", "it does not open")
                    .add("confirmation_token", confirmation));
    assertThat(ended.statusCode()).as(ended.body()).isBetween(200, 204);
  }

  /** Whether all is well with the keyset, seen from both nodes. */
  boolean ok() {
    return List.of(running).stream().allMatch(node -> vault(node).getString("keyset").equals("ok"));
  }

  private boolean tookUp(MicroServer node, String step) {
    List<JsonObject> keys = keys(node);
    return switch (step) {
      case "add" -> keys.stream().filter(key -> key.getBoolean("known")).count() == 2;
      case "promote" -> keys.get(0).getJsonNumber("id").longValueExact() != former;
      default -> keys.stream().filter(key -> key.getBoolean("known")).count() == 1;
    };
  }

  private long values(MicroServer node, long id) {
    return keys(node).stream()
        .filter(key -> key.getJsonNumber("id").longValueExact() == id)
        .mapToLong(key -> key.getJsonNumber("values").longValueExact())
        .sum();
  }

  private List<JsonObject> keys(MicroServer node) {
    return vault(node).getJsonArray("keys").getValuesAs(JsonObject.class);
  }

  private JsonObject vault(MicroServer node) {
    HttpResponse<String> answer = node.client().get("/api/admin/vault/", token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }
}
