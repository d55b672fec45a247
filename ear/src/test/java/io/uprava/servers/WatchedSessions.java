package io.uprava.servers;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * People who are signed in, by REST and in a browser, and more of them all the time. Whoever was
 * let in stays in; a code that was promised arrives.
 */
final class WatchedSessions extends Watched {

  private static final int ALWAYS = 3;
  private static final int MOST = 12;

  private final Server server;
  private final List<Person> people = new CopyOnWriteArrayList<>();
  private final AtomicLong signedIn = new AtomicLong();
  private Browser browser;

  WatchedSessions(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "sessions";
  }

  @Override
  long count() {
    return signedIn.get();
  }

  @Override
  void begin() throws Exception {
    browser = new Browser(server).signIn(Person.administrator(server));
    for (int i = 0; i < ALWAYS; i++) {
      welcome(Person.registered(server));
    }
    signedIn.incrementAndGet();
  }

  private void welcome(Person person) {
    people.add(person);
    signedIn.incrementAndGet();
  }

  /** Nobody may hear that they are not signed in, though it may be that nobody answers. */
  @Override
  void use() throws Exception {
    for (Person person : people) {
      int status = person.profile().statusCode();
      lostUnless(status != 401 && status != 403, person.email() + " got " + status);
    }
    if (people.size() < MOST) {
      join(Person.stranger(server));
    }
  }

  private void join(Person person) throws Exception {
    HttpResponse<String> asked = person.startRegistering();
    if (asked.statusCode() == 202) {
      String challenge = ApiClient.json(asked).getString("challenge_id");
      if (person.entersWith(challenge, person.mailedCode(challenge))) {
        welcome(person);
      }
    }
  }

  @Override
  void look() {
    lostUnless(browser.opens("/admin"), "the browser is no longer signed in");
    for (Person person : people) {
      int profile = person.profile().statusCode();
      lostUnless(profile == 200, person.email() + " got " + profile + " with the access token");
      int renewed = person.tryToRenew();
      lostUnless(renewed == 200, person.email() + " got " + renewed + " for the refresh token");
    }
    if (people.size() == MOST) {
      people.subList(ALWAYS, MOST).clear();
    }
  }
}
