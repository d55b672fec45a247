package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.UUID;

/** The API key of a program, and the public keys by which others verify our tokens. */
final class WatchedKeys extends Watched {

  private final Server server;
  private String key;
  private String published;

  WatchedKeys(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "keys";
  }

  @Override
  long count() {
    return 2;
  }

  @Override
  void begin() throws Exception {
    Person administrator = Person.administrator(server).signIn();
    JsonObjectBuilder wish =
        Json.createObjectBuilder()
            .add("name", "redeploys " + UUID.randomUUID())
            .add("scopes", Json.createArrayBuilder().add("users:read"))
            .add("confirmation_token", administrator.confirmation("create-api-key"));
    HttpResponse<String> made =
        server.client().post("/api/admin/api-keys/", administrator.accessToken(), wish);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    key = ApiClient.json(made).getString("key");
    published = published();
  }

  @Override
  void look() {
    int status = server.client().get("/api/admin/users/", key).statusCode();
    lostUnless(status == 200, "the API key got " + status);
    lostUnless(published.equals(published()), "the public keys are others");
  }

  private String published() {
    return server.client().get("/.well-known/jwks.json").body();
  }
}
