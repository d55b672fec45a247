package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.mail.CaughtMail;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a mailbox who uses the REST API. */
final class Person {

  /** Gets ADMIN at its first sign-in. */
  static final String ADMINISTRATOR = "admin@uprava.local";

  private static final Pattern CODE = Pattern.compile("(?m)^\\s*(\\d{6})\\s*$");
  private static final Duration MAIL_PATIENCE = Duration.ofSeconds(60);

  private final Server server;
  private final String email;
  private String accessToken;
  private String refreshToken;

  private Person(Server server, String email) {
    this.server = server;
    this.email = email;
  }

  static Person administrator(Server server) {
    return new Person(server, ADMINISTRATOR);
  }

  /** Somebody with that address. */
  static Person at(Server server, String email) {
    return new Person(server, email);
  }

  /** A new person, with an account. */
  static Person registered(Server server) throws Exception {
    Person person = stranger(server);
    String challenge = person.challenge(person.startRegistering());
    person.open(challenge, person.mailedCode(challenge));
    return person;
  }

  /** Somebody nobody has heard of. */
  static Person stranger(Server server) {
    return new Person(server, "p" + UUID.randomUUID().toString().substring(0, 8) + "@example.org");
  }

  /** Asks for an account, whoever answers. */
  HttpResponse<String> startRegistering() {
    var body = Json.createObjectBuilder().add("email", email).add("name", "Anna");
    return server.client().post("/api/auth/register/", null, body);
  }

  /** Signs in with a mailed code. */
  Person signIn() throws Exception {
    String challenge = askForCode();
    return open(challenge, mailedCode(challenge));
  }

  /** Asks for a code, as often as one likes: forgets first that one was just sent. */
  String askForCode() throws Exception {
    forgetMails();
    return challenge(startSignIn());
  }

  /** Empties the mailbox and forgets that a code was just sent. */
  void forgetMails() throws Exception {
    server
        .database()
        .execute("UPDATE sign_in_challenge SET created_at = created_at - interval '2 minutes'");
    server.secrecy().searchMails(server.mail().store(), email);
    server.mail().store().clear(email);
  }

  /** Exchanges the refresh token for a new pair. */
  void renew() {
    HttpResponse<String> renewed = refresh(refreshToken);
    assertThat(renewed.statusCode()).as(renewed.body()).isEqualTo(200);
    keep(ApiClient.json(renewed));
  }

  /** The same, whatever the answer; tells its status. */
  int tryToRenew() {
    HttpResponse<String> renewed = refresh(refreshToken);
    if (renewed.statusCode() == 200) {
      keep(ApiClient.json(renewed));
    }
    return renewed.statusCode();
  }

  HttpResponse<String> startSignIn() {
    return server
        .client()
        .post("/api/auth/login/", null, Json.createObjectBuilder().add("email", email));
  }

  HttpResponse<String> answer(String challenge, String code) {
    return server
        .client()
        .post(
            "/api/auth/login/",
            null,
            Json.createObjectBuilder().add("challenge_id", challenge).add("code", code));
  }

  /** The newest code that was mailed, whatever else was. */
  String mailedCode(String challenge) throws Exception {
    Patience.await("a code for " + challenge, MAIL_PATIENCE, () -> code().isPresent());
    return code().orElseThrow();
  }

  private Optional<String> code() {
    return mails().stream()
        .map(mail -> CODE.matcher(mail.text()))
        .filter(Matcher::find)
        .map(code -> code.group(1))
        .findFirst();
  }

  List<CaughtMail> mails() {
    return server.mail().store().list(email);
  }

  /** Confirms a dangerous act by a mailed code. */
  String confirmation(String purpose) throws Exception {
    forgetMails();
    String path = "/api/profile/me/confirmations/";
    String challenge =
        challenge(
            server
                .client()
                .post(path, accessToken, Json.createObjectBuilder().add("purpose", purpose)));
    var body = Json.createObjectBuilder().add("code", mailedCode(challenge));
    HttpResponse<String> confirmed = server.client().post(path + challenge, accessToken, body);
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
    return ApiClient.json(confirmed).getString("confirmation_token");
  }

  HttpResponse<String> refresh(String token) {
    return server
        .client()
        .post("/api/auth/refresh/", null, Json.createObjectBuilder().add("refresh_token", token));
  }

  HttpResponse<String> profile() {
    return server.client().get("/api/profile/me/", accessToken);
  }

  String id() {
    return ApiClient.json(profile()).getString("id");
  }

  String email() {
    return email;
  }

  String accessToken() {
    return accessToken;
  }

  String refreshToken() {
    return refreshToken;
  }

  /** Whether the code opened. */
  boolean entersWith(String challenge, String code) {
    HttpResponse<String> answer = answer(challenge, code);
    if (answer.statusCode() == 200) {
      keep(ApiClient.json(answer));
    }
    return answer.statusCode() == 200;
  }

  private Person open(String challenge, String code) {
    HttpResponse<String> opened = answer(challenge, code);
    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    keep(ApiClient.json(opened));
    return this;
  }

  private void keep(JsonObject tokens) {
    accessToken = tokens.getString("access_token");
    refreshToken = tokens.getString("refresh_token");
    server.secrecy().keep("an access token of ours", accessToken);
    server.secrecy().keep("a refresh token of ours", refreshToken);
  }

  private String challenge(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return ApiClient.json(answer).getString("challenge_id");
  }
}
