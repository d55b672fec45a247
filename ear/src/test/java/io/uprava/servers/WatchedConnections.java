package io.uprava.servers;

import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;

/**
 * An account at amoCRM whose access tokens live for seconds and are renewed by hand besides, so
 * that most redeploys meet a renewal. It stays connected, and no refresh token is presented twice.
 */
final class WatchedConnections extends Watched {

  private static final String ACCOUNT = "vasilek";
  private static final int SECONDS = 20;

  /** amoCRM has exchanged the token when it begins to think. */
  private static final PlannedFault THINKING =
      new PlannedFault(Fault.SLOW_ANSWER, "POST", "/" + ACCOUNT + ".amocrm.ru/oauth2/", 10_000, 1);

  private final Server server;
  private Person administrator;
  private String test;
  private String renewal;
  private boolean byHand;
  private long renewed;

  WatchedConnections(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "connections";
  }

  @Override
  long count() {
    return renewed;
  }

  @Override
  void begin() throws Exception {
    AmoAccount.life(server, SECONDS);
    control("DELETE /journal");
    administrator = Person.administrator(server).signIn();
    String connection = AmoAccount.known(server, ACCOUNT).connect(administrator.accessToken());
    test = "/api/amocrm/test?connection=" + connection;
    renewal = "/api/integrations/" + connection + "/refresh";
    server.amo().amo().faults().plan(THINKING);
  }

  /** A refusal by the provider would be 4xx; while the application is away, it is not asked. */
  @Override
  void use() {
    byHand = !byHand;
    HttpResponse<String> answer = byHand ? renew() : test();
    boolean ours = answer.body().contains("\"code\"");
    boolean gone = ours && answer.statusCode() >= 400 && answer.statusCode() < 500;
    lostUnless(!gone, "the connection: " + answer.statusCode() + " " + answer.body());
  }

  @Override
  void look() {
    administrator.renew();
    HttpResponse<String> answer = test();
    lostUnless(answer.statusCode() == 200, "the connection: " + answer.body());
  }

  @Override
  void lookBack() {
    server.amo().amo().faults().clear();
    JsonObject summary = control("GET /journal/summary");
    renewed = summary.getInt("refreshed");
    lostUnless(
        summary.getJsonArray("presented_twice").isEmpty(),
        "presented twice: " + summary.get("presented_twice"));
    lostUnless(summary.getInt("refused") == 0, "the provider refused: " + summary);
    AmoAccount.life(server, 86_400);
  }

  private HttpResponse<String> test() {
    return server.client().get(test, administrator.accessToken());
  }

  private HttpResponse<String> renew() {
    return server
        .client()
        .post(
            renewal,
            administrator.accessToken(),
            Json.createObjectBuilder().add("reason", "a drill"));
  }

  private JsonObject control(String call) {
    return AmoAccount.control(server, call, Json.createObjectBuilder());
  }
}
