package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.leaks.Secrecy;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * After all other tests: no token, key or secret of the run is in a log, a table, a mail or an
 * answer. What the run knows is searched for by its text, all else by its look.
 */
@Isolated
@Order(Integer.MAX_VALUE)
class NothingLeakedIT {

  private static final List<String> ANSWERS =
      List.of(
          "/api/health/",
          "/openapi",
          "/.well-known/jwks.json",
          "/api/integrations/?limit=100",
          "/api/admin/audit/?limit=100",
          "/api/admin/api-keys/");

  /** Where servers and tools are known to show their inside; some answer, none with a dump. */
  private static final List<String> TOOLS =
      List.of(
          "/metrics",
          "/health/live",
          "/actuator/heapdump",
          "/actuator/threaddump",
          "/jolokia/list",
          "/management",
          "/api/threads",
          "/api/heapdump");

  private Servers servers;

  @RegisterExtension final BeforeEachCallback shared = context -> servers = Servers.of(context);

  @TempDir Path folder;

  @Test
  void nothingSecretIsWhereItCouldBeRead() throws Exception {
    Secrecy secrecy = servers.secrecy();
    for (Surroundings one : servers.given()) {
      secrecy.keepTokens(one.amo());
    }
    for (Surroundings one : servers.given()) {
      one.searchForSecrets();
    }
    secrecy.searchLogs(Workspace.of("instances"));
    secrecy.searchLogs(Workspace.of("output"));
    for (Server server : servers.started()) {
      searchAnswers(server);
    }

    assertThat(secrecy.breaches()).isEmpty();
  }

  @Test
  void theSearchFindsWhatSomebodyLetSlip() throws Exception {
    Surroundings careless = servers.surroundings("careless");
    JsonObject pair =
        careless
            .amo()
            .amo()
            .control(
                "POST /acts",
                Map.of(),
                Json.createObjectBuilder().add("act", "issue").add("account", "vasilek").build())
            .asJsonObject();
    String refresh = pair.getString("refresh_token");
    Secrecy secrecy = new Secrecy();
    secrecy.keepTokens(careless.amo());
    secrecy.keep("a code of ours", "0123456789abcdefghij0123456789");
    Files.writeString(
        folder.resolve("server.log"),
        "all is well\n{\"words\":\"asked with " + refresh.substring(105, 150) + "...\"}\n");
    careless.database().execute("CREATE TABLE note (id integer, words text)");
    careless
        .database()
        .execute(
            "INSERT INTO note VALUES (1, 'nothing'), (2, '"
                + pair.getString("access_token")
                + "')");

    secrecy.searchLogs(folder);
    secrecy.searchDatabase(careless.database().access());
    secrecy.search("an answer", "[x-0123456789abcdefghij]");
    secrecy.search("an answer", "[x-0123456789abcdefghi] def502 eyJ.eyJ 019aa5b3-0000-7000");

    assertThat(secrecy.breaches())
        .hasSize(3)
        .anySatisfy(one -> assertThat(one).contains("server.log:2", "a refresh token of vasilek"))
        .anySatisfy(one -> assertThat(one).startsWith("careless.note"))
        .anySatisfy(one -> assertThat(one).isEqualTo("an answer: a code of ours"));
    assertThat(String.join("", secrecy.breaches())).doesNotContain(refresh.substring(120, 140));
    careless.database().execute("DROP TABLE note");
  }

  private void searchAnswers(Server server) throws Exception {
    String token = Person.administrator(server).signIn().accessToken();
    for (String path : ANSWERS) {
      HttpResponse<String> answer = server.client().get(path, token);
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      server.secrecy().search(server.name() + " " + path, answer.body());
    }
    for (String path : TOOLS) {
      HttpResponse<String> answer = server.client().get(path);
      assertThat(answer.body())
          .as(server.name() + " " + path)
          .doesNotContain("JAVA PROFILE", "Full thread dump", "java.lang.Thread.State");
      server.secrecy().search(server.name() + " " + path, answer.body());
    }
  }
}
