package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What the scripts leave on disk, and what the application makes of it. */
class ServerFilesIT {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final byte[] NO_TEXT = {(byte) 0xc3, '('};

  @OnEveryServer
  void holdNoPassword(Server server) throws IOException {
    String password = server.database().access().password();
    try (Stream<Path> files = Files.walk(server.instance())) {
      assertThat(files.filter(ServerFilesIT::isConfiguration))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().doesNotContain(password));
    }
  }

  @OnEveryServer
  void aSecretThatCannotBeReadCountsAsGivenAndStopsNothingElse(Server server) throws Exception {
    String admin = Person.administrator(server).signIn().accessToken();
    Path secret = Workspace.of("secrets").resolve("tiktok.client.secret");
    assertThat(source(server, admin).getString("source")).isEqualTo("none");
    Files.write(secret, NO_TEXT);
    try {
      Patience.await(
          "the file is seen",
          PATIENCE,
          () -> source(server, admin).getString("source").equals("container"));
      assertThat(source(server, admin).getString("fingerprint", null)).isNull();
    } finally {
      Files.delete(secret);
    }
    Patience.await(
        "the file is gone",
        PATIENCE,
        () -> source(server, admin).getString("source").equals("none"));
  }

  private static JsonObject source(Server server, String admin) {
    HttpResponse<String> sources = server.client().get("/api/admin/vault/secrets", admin);
    assertThat(sources.statusCode()).as(sources.body()).isEqualTo(200);
    return ApiClient.jsonArray(sources).getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("variable").equals("TIKTOK_CLIENT_SECRET"))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isConfiguration(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".xml") || name.endsWith(".log"));
  }
}
