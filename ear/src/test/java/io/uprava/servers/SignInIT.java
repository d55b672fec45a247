package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class SignInIT {

  private static final int GUESSES = 200;
  private static final int TRIES = 5;

  @OnEveryServer
  void comparesFiveOfTwoHundredParallelGuessesAndNoMore(Server server) throws Exception {
    Person person = Person.registered(server);
    String challenge = person.askForCode();
    String code = person.mailedCode(challenge);
    String wrong = "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);

    List<HttpResponse<String>> answers =
        inParallel(
            IntStream.range(0, GUESSES).mapToObj(i -> guess(person, challenge, wrong)).toList());

    assertThat(answers).allMatch(answer -> answer.statusCode() == 401);
    assertThat(denials(server, person, "WRONG_CODE")).isEqualTo(TRIES);
    assertThat(denials(server, person, "TOO_MANY_TRIES")).isEqualTo(GUESSES - TRIES);
    assertThat(person.answer(challenge, code).statusCode()).isEqualTo(401);
  }

  @OnEveryServer
  void acceptsACodeOnceWhenItIsSentTwiceAtTheSameMoment(Server server) throws Exception {
    Person person = Person.registered(server);
    String challenge = person.askForCode();
    String code = person.mailedCode(challenge);

    List<HttpResponse<String>> answers =
        inParallel(List.of(guess(person, challenge, code), guess(person, challenge, code)));

    assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(200, 401);
  }

  @OnEveryServer
  void answersKnownUnknownAndLockedAddressesAlike(Server server) throws Exception {
    Person known = Person.registered(server);
    Person locked = Person.registered(server);
    lock(server, locked);
    Person unknown = Person.stranger(server);

    List<HttpResponse<String>> answers = new ArrayList<>();
    for (Person person : List.of(known, locked, unknown)) {
      answers.add(person.startSignIn());
    }

    HttpResponse<String> first = answers.get(0);
    assertThat(first.statusCode()).isEqualTo(202);
    for (HttpResponse<String> other : answers) {
      assertThat(other.statusCode()).isEqualTo(first.statusCode());
      assertThat(headerNames(other)).isEqualTo(headerNames(first));
      assertThat(withoutIds(other)).isEqualTo(withoutIds(first));
      String challenge = ApiClient.json(other).getString("challenge_id");
      assertThat(withoutIds(known.answer(challenge, "abcdef")))
          .isEqualTo(withoutIds(known.answer("00000000-0000-7000-8000-000000000000", "abcdef")));
    }
  }

  @OnEveryServer
  void killsTheOldCodeWithANewOne(Server server) throws Exception {
    Person person = Person.registered(server);
    String oldChallenge = person.askForCode();
    String oldCode = person.mailedCode(oldChallenge);

    String challenge = person.askForCode();

    assertThat(person.answer(oldChallenge, oldCode).statusCode()).isEqualTo(401);
    assertThat(person.answer(challenge, person.mailedCode(challenge)).statusCode()).isEqualTo(200);
  }

  @OnEveryServer
  void tellsToWaitWhenACodeWasJustSent(Server server) throws Exception {
    Person person = Person.registered(server);
    person.askForCode();

    HttpResponse<String> again = person.startSignIn();

    assertThat(again.statusCode()).isEqualTo(429);
    assertThat(again.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
  }

  @OnEveryServer
  void letsParallelRefreshesOfOneClientSucceed(Server server) throws Exception {
    Person person = Person.registered(server);

    List<HttpResponse<String>> answers =
        inParallel(
            List.of(
                () -> person.refresh(person.refreshToken()),
                () -> person.refresh(person.refreshToken())));

    assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
    for (HttpResponse<String> answer : answers) {
      String accessToken = ApiClient.json(answer).getString("access_token");
      assertThat(server.client().get("/api/profile/me/", accessToken).statusCode()).isEqualTo(200);
    }
  }

  @OnEveryServer
  void endsTheSessionWhoseRefreshTokenComesBackLater(Server server) throws Exception {
    Person person = Person.registered(server);
    HttpResponse<String> refreshed = person.refresh(person.refreshToken());
    String newAccess = ApiClient.json(refreshed).getString("access_token");
    String newRefresh = ApiClient.json(refreshed).getString("refresh_token");
    server.database().execute("UPDATE refresh_token SET used_at = used_at - interval '1 minute'");
    server.mail().store().clear(person.email());

    assertThat(person.refresh(person.refreshToken()).statusCode()).isEqualTo(401);

    assertThat(server.client().get("/api/profile/me/", newAccess).statusCode()).isEqualTo(401);
    assertThat(person.refresh(newRefresh).statusCode()).isEqualTo(401);
    Patience.await("a warning", Duration.ofSeconds(30), () -> !person.mails().isEmpty());
  }

  @OnEveryServer
  void endsUnexpiredAccessTokensOfALockedUserAtOnce(Server server) throws Exception {
    Person person = Person.registered(server);
    assertThat(person.profile().statusCode()).isEqualTo(200);

    lock(server, person);

    assertThat(person.profile().statusCode()).isEqualTo(401);
    assertThat(person.refresh(person.refreshToken()).statusCode()).isEqualTo(401);
  }

  private static void lock(Server server, Person person) throws Exception {
    String id = person.id();
    Person administrator = Person.administrator(server).signIn();
    HttpResponse<String> locked =
        server
            .client()
            .post(
                "/api/admin/users/" + id + "/lock",
                administrator.accessToken(),
                Json.createObjectBuilder().add("reason", "for a test"));
    assertThat(locked.statusCode()).as(locked.body()).isEqualTo(200);
  }

  private static Callable<HttpResponse<String>> guess(
      Person person, String challenge, String code) {
    return () -> person.answer(challenge, code);
  }

  private static List<HttpResponse<String>> inParallel(List<Callable<HttpResponse<String>>> calls)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(calls.size(), 50));
    try {
      List<HttpResponse<String>> answers = new ArrayList<>();
      for (Future<HttpResponse<String>> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static long denials(Server server, Person person, String reason) throws Exception {
    return server
        .database()
        .number(
            "SELECT count(*) FROM sign_in_event WHERE denial_reason = '%s' AND email = '%s'"
                .formatted(reason, person.email()));
  }

  private static Set<String> headerNames(HttpResponse<String> answer) {
    return new TreeSet<>(answer.headers().map().keySet());
  }

  /** The body without what is different in every answer. */
  private static String withoutIds(HttpResponse<String> answer) {
    return answer.body().replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "ID");
  }
}
