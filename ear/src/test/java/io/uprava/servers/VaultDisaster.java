package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The database of an installation is lost with three connections: the access token of one lives, of
 * one it has ended, and one spends its refresh token after the backup was taken.
 */
final class VaultDisaster {

  private static final String RESTORES = "/api/admin/vault/restores/";
  private static final Set<String> ACCOUNTS = Set.of("living", "ended", "spent");
  private static final int LIFE_SECONDS = 2;
  private static final int USUAL_SECONDS = 86_400;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NodePair nodes;
  private MicroServer node;
  private String token;
  private String living;
  private String ended;
  private String spent;

  VaultDisaster(NodePair nodes) {
    this.nodes = nodes;
    this.node = nodes.alone();
  }

  /** Three accounts are connected. */
  void connect() throws Exception {
    token = Person.administrator(node).signIn().accessToken();
    AmoAccount.life(node, LIFE_SECONDS);
    ended = account("ended");
    spent = account("spent");
    AmoAccount.life(node, USUAL_SECONDS);
    living = account("living");
  }

  /** A backup, downloaded by a person; afterwards one connection spends what it holds. */
  Path download(Path folder) throws Exception {
    Person person = Person.administrator(node).signIn();
    JsonObjectBuilder wish =
        reason().add("confirmation_token", person.confirmation("download-vault-backup"));
    HttpRequest request =
        node.client()
            .request("/api/admin/vault/backups/download", person.accessToken())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(wish.build().toString()))
            .build();
    HttpResponse<Path> made =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofFile(folder.resolve("a.backup")));
    assertThat(made.statusCode()).isEqualTo(200);
    ok(post("/api/integrations/" + spent + "/refresh", reason()), 200);
    return made.body();
  }

  /** A backup in the folder of the nodes; tells its name. */
  String take() {
    return ok(post("/api/admin/vault/backups/", reason()), 201).getString("file_name");
  }

  /** The database is gone; a node starts on an empty one. */
  void loseDatabase() throws Exception {
    node = nodes.restarted(nodes::loseDatabase);
    token = Person.administrator(node).signIn().accessToken();
    assertThat(get("/api/integrations/").getJsonArray("items")).isEmpty();
  }

  /** Tells what the command said; one connection does not work, so it ends with 1. */
  String restoreByCommand(Path file, Path folder) throws IOException {
    Path credential = Files.writeString(folder.resolve("token"), token);
    Script command =
        new Script(
            Workspace.script("restore-vault"),
            Map.of("UPRAVA_TOKEN_FILE", credential.toString(), "LC_ALL", "C"));
    Outcome outcome = command.run("--yes", "--url", node.client().address(), file);
    assertThat(outcome.code()).as(outcome.output()).isEqualTo(1);
    return outcome.output();
  }

  /** Restores a file of the folder by REST, as the page does it: asked for, then looked at. */
  void restoreByRest(String file) throws Exception {
    String id =
        ok(post(RESTORES + "kept/", Json.createObjectBuilder().add("file", file)), 201)
            .getString("id");
    JsonObject begun = ok(post(RESTORES + id + "/apply/", reason()), 202);
    assertThat(begun.getString("state")).isIn("waiting", "running", "finished");
    Patience.await(
        "the restore is finished",
        PATIENCE,
        () -> get(RESTORES + id).getString("state").equals("finished"));
  }

  /** What became of the three connections in the restore that was handed in last, by account. */
  Map<String, String> verdicts() {
    String id = get(RESTORES + "?limit=1").getJsonArray("items").getJsonObject(0).getString("id");
    Function<JsonObject, String> account =
        item -> item.getString("account_host").replaceFirst("-.*", "");
    return get(RESTORES + id + "/items/?limit=200")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(item -> ACCOUNTS.contains(account.apply(item)))
        .collect(
            Collectors.toMap(
                account,
                item ->
                    (item.getString("verdict") + ": " + item.getString("detail", ""))
                        .replaceFirst(": $", "")));
  }

  /**
   * Two connections serve calls; the spent one is not in force and names the one act that helps.
   */
  void livesOn() {
    for (String connection : new String[] {living, ended}) {
      JsonObject tested = get("/api/amocrm/test?connection=" + connection);
      assertThat(tested.getJsonObject("account").getString("subdomain")).isNotEmpty();
    }
    JsonObject stale = get("/api/integrations/" + spent);
    assertThat(stale.getString("state")).isEqualTo("reconnect_needed");
    assertThat(stale.getString("remedy")).isEqualTo("connect_again");
    Problems.in(node.client().get("/api/amocrm/test?connection=" + spent, token))
        .are(409, "connection-reconnect-needed");
  }

  private String account(String name) {
    String unique = name + "-" + UUID.randomUUID().toString().substring(0, 8);
    return AmoAccount.opened(node, unique).connect(token);
  }

  private JsonObject get(String path) {
    return ok(node.client().get(path, token), 200);
  }

  private HttpResponse<String> post(String path, JsonObjectBuilder body) {
    return node.client().post(path, token, body);
  }

  private static JsonObject ok(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return ApiClient.json(answer);
  }

  private static JsonObjectBuilder reason() {
    return Json.createObjectBuilder().add("reason", "the database may be lost");
  }
}
