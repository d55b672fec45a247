package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.uprava.leaks.Answers;
import io.uprava.leaks.Secrecy;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
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

  private Servers servers;

  @RegisterExtension final BeforeEachCallback shared = context -> servers = Servers.of(context);

  @TempDir Path folder;

  @Test
  void nothingSecretIsWhereItCouldBeRead() throws Exception {
    assumeThat(servers.started()).as("nothing was started that could have leaked").isNotEmpty();
    Secrecy secrecy = servers.secrecy();
    for (Surroundings one : servers.given()) {
      secrecy.keepTokens(one.amo());
    }
    for (Surroundings one : servers.given()) {
      one.searchForSecrets();
    }
    assertThat(secrecy.searchLogs(Workspace.of("instances"))).isPositive();
    assertThat(secrecy.searchLogs(Workspace.of("output"))).isPositive();
    secrecy.searchKept(Workspace.of("instances"));
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
    String token = pair.getString("access_token");
    Secrecy secrecy = new Secrecy();
    secrecy.keepTokens(careless.amo());
    secrecy.keep("a code of ours", "0123456789abcdefghij0123456789");
    Files.writeString(
        folder.resolve("server.log"),
        "all is well\n{\"words\":\"asked with " + refresh.substring(105, 150) + "...\"}\n");
    Path noted = Files.createDirectories(folder.resolve("data/vault")).resolve("1.answer");
    Files.write(noted, packed("noted: " + refresh.substring(105, 150)));
    Database database = careless.database();
    database.execute("CREATE TABLE note (id integer, words text, file bytea)");
    database.execute("INSERT INTO note VALUES (1, 'nothing', NULL), (2, '" + token + "', NULL)");
    database.execute(
        "INSERT INTO note VALUES (3, NULL, decode('%s', 'hex'))"
            .formatted(HexFormat.of().formatHex(packed("a,b\n1," + token + "\n"))));

    assertThat(secrecy.searchLogs(folder)).isEqualTo(1);
    secrecy.searchKept(folder);
    assertThat(secrecy.searchDatabase(database.access())).isEqualTo(3);
    secrecy.search("an answer", "[x-0123456789abcdefghij]");
    secrecy.search("an answer", "[x-0123456789abcdefghi] def502 eyJ.eyJ 019aa5b3-0000-7000");

    assertThat(secrecy.breaches())
        .hasSize(5)
        .anySatisfy(one -> assertThat(one).contains("server.log:2", "a refresh token of vasilek"))
        .anySatisfy(one -> assertThat(one).contains("1.answer", "a refresh token of vasilek"))
        .anySatisfy(one -> assertThat(one).isEqualTo("an answer: a code of ours"));
    assertThat(secrecy.breaches())
        .filteredOn(one -> one.startsWith("careless.note"))
        .as("in words and in a file")
        .hasSize(2);
    assertThat(String.join("", secrecy.breaches())).doesNotContain(refresh.substring(120, 140));
    database.execute("DROP TABLE note");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static void searchAnswers(Server server) throws Exception {
    String token = Person.administrator(server).signIn().accessToken();
    HttpResponse<String> description = server.client().get("/openapi", token);
    assertThat(description.statusCode()).isEqualTo(200);
    server.secrecy().search(server.name() + " /openapi", description.body());
    Answers.search(
        server.secrecy(),
        server.name(),
        path -> answer(server.client().get(path, token)),
        path -> answer(server.client().get(path)));
  }

  private static Answers.Answer answer(HttpResponse<String> answer) {
    return new Answers.Answer(answer.statusCode(), answer.body());
  }
}
