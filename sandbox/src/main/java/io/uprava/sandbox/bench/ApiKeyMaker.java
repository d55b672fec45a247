package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Answer;
import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.database.DatabaseAccess;
import io.uprava.sandbox.mail.MailStore;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;

/** Makes API keys as an administrator does: the act is confirmed by a mailed code. */
final class ApiKeyMaker {

  private static final String CONFIRMATIONS = "/api/profile/me/confirmations/";
  private static final String CONFIRMED = "confirmation_token";
  private static final String EARLIER =
      "UPDATE sign_in_challenge SET created_at = created_at - interval '2 minutes'";

  private ApiKeyMaker() {}

  static String key(TestedServer server, DatabaseAccess data, MailStore mails, List<String> scopes)
      throws Exception {
    String administrator = TestedEnvironment.ADMINISTRATOR;
    String token = SignIn.token(server, mails, administrator);
    // no second code is sent right after the first
    try (Connection connection = ScratchDatabase.connect(data);
        Statement statement = connection.createStatement()) {
      statement.execute(EARLIER);
    }
    mails.clear(administrator);
    String challenge =
        post(server, CONFIRMATIONS, token, object("purpose", "create-api-key"))
            .getString("challenge_id");
    JsonObject code = object("code", mailedCode(server, mails, administrator));
    JsonObject wish =
        Json.createObjectBuilder()
            .add("name", "bench")
            .add("scopes", Json.createArrayBuilder(scopes))
            .add(CONFIRMED, post(server, CONFIRMATIONS + challenge, token, code).get(CONFIRMED))
            .build();
    return post(server, "/api/admin/api-keys/", token, wish).getString("key");
  }

  private static String mailedCode(TestedServer server, MailStore mails, String person)
      throws IOException, InterruptedException {
    try (HttpConnection connection = new HttpConnection(server.port())) {
      return new SignIn(connection, mails, person).awaitCode();
    }
  }

  private static JsonObject object(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build();
  }

  private static JsonObject post(TestedServer server, String path, String token, JsonObject body)
      throws IOException {
    Answer answer = server.ask(Request.post(path, token, body.toString()));
    try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readObject();
    }
  }
}
