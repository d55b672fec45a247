package io.uprava.sandbox.bench;

import io.uprava.sandbox.bench.load.Answer;
import io.uprava.sandbox.bench.load.HttpConnection;
import io.uprava.sandbox.bench.load.Request;
import io.uprava.sandbox.mail.CaughtMail;
import io.uprava.sandbox.mail.MailStore;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Signing in over REST as a person does: ask for a code, read the mail, hand the code in. */
final class SignIn {

  private static final String PATH = "/api/auth/login/";
  private static final Pattern CODE = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpConnection connection;
  private final MailStore mails;
  private final String email;
  private String challenge;

  SignIn(HttpConnection connection, MailStore mails, String email) {
    this.connection = connection;
    this.mails = mails;
    this.email = email;
  }

  /** Signs in on a server and returns the access token. */
  static String token(TestedServer server, MailStore mails, String email)
      throws IOException, InterruptedException {
    try (HttpConnection connection = new HttpConnection(server.port())) {
      mails.clear(email);
      SignIn signIn = new SignIn(connection, mails, email);
      signIn.askForCode();
      return signIn.handIn(signIn.awaitCode()).getString("access_token");
    }
  }

  void askForCode() throws IOException {
    challenge =
        send(Json.createObjectBuilder().add("email", email).build()).getString("challenge_id");
  }

  /** The code of the newest mail to the address, as soon as there is one. */
  String awaitCode() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      List<CaughtMail> found = mails.list(email);
      if (!found.isEmpty()) {
        Matcher code = CODE.matcher(found.get(0).text());
        if (code.find()) {
          return code.group();
        }
      }
      Thread.sleep(2);
    }
    throw new IOException("no code was mailed to " + email);
  }

  JsonObject handIn(String code) throws IOException {
    return send(
        Json.createObjectBuilder().add("challenge_id", challenge).add("code", code).build());
  }

  private JsonObject send(JsonObject body) throws IOException {
    Answer answer = connection.exchange(Request.post(PATH, body.toString()));
    if (!answer.good()) {
      throw new IOException("signing in was answered " + answer.status() + " " + answer.text());
    }
    try (JsonReader reader = Json.createReader(new StringReader(answer.text()))) {
      return reader.readObject();
    }
  }
}
