package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** Keys for programs. */
final class ApiKeys {

  private ApiKeys() {}

  /** Makes one, as an administrator who is signed in does. */
  static String make(Server server, Person administrator, String... scopes) throws Exception {
    JsonObjectBuilder wish =
        Json.createObjectBuilder()
            .add("name", "tests " + UUID.randomUUID())
            .add("scopes", Json.createArrayBuilder(List.of(scopes)))
            .add("confirmation_token", administrator.confirmation("create-api-key"));
    HttpResponse<String> made =
        server.client().post("/api/admin/api-keys/", administrator.accessToken(), wish);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String key = ApiClient.json(made).getString("key");
    server.secrecy().keep("an API key", key);
    return key;
  }
}
