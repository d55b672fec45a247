package io.uprava.servers;

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
    key = ApiKeys.make(server, administrator, "users:read");
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
