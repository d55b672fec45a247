package io.uprava.servers;

import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Payments that are asked for, each as often as it takes to get an answer, and paid at Stripe.
 * Whatever was paid is here, once, with the money that is there.
 */
final class WatchedPayments extends Watched {

  private static final long AMOUNT = 1000;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Server server;
  private final Map<String, String> ofKeys = new ConcurrentHashMap<>();
  private final List<String> uncertain = new CopyOnWriteArrayList<>();
  private Person administrator;
  private String asking;

  WatchedPayments(Server server) {
    this.server = server;
  }

  @Override
  String name() {
    return "payments";
  }

  @Override
  long count() {
    return ofKeys.size();
  }

  @Override
  void begin() throws Exception {
    administrator = Person.administrator(server).signIn();
  }

  @Override
  void use() {
    if (asking == null) {
      asking = "drill-" + UUID.randomUUID();
    }
    Cashier cashier = cashier();
    HttpResponse<String> answer =
        cashier.post("/api/payments/", Cashier.order(AMOUNT).add("external_key", asking), asking);
    if (answer.statusCode() == 201) {
      String payment = ApiClient.json(answer).getString("id");
      ofKeys.put(asking, payment);
      asking = null;
      cashier.pay(payment);
    } else if (answer.statusCode() == 202
        || answer.body().contains("idempotency-outcome-unknown")) {
      uncertain.add(asking);
      asking = null;
    } else {
      boolean refused = answer.statusCode() == 401 || answer.statusCode() == 403;
      lostUnless(!refused, "the cashier got " + answer.statusCode());
    }
  }

  @Override
  void look() {
    administrator.renew();
  }

  @Override
  void lookBack() throws Exception {
    for (Map.Entry<String, String> one : ofKeys.entrySet()) {
      String key = one.getKey();
      String payment = one.getValue();
      awaitPaid(payment);
      List<String> held =
          server
              .database()
              .texts(
                  "SELECT id || ' ' || status || ' ' || received_amount FROM payment"
                      + " WHERE external_key = '"
                      + key
                      + "'");
      lostUnless(
          held.equals(List.of(payment + " PAID " + AMOUNT)), payment + " is here as " + held);
      isThereOnce(payment);
    }
    for (String key : uncertain) {
      String held = "SELECT count(*) FROM payment WHERE external_key = '" + key + "'";
      lostUnless(server.database().number(held) <= 1, key + " was asked for twice");
    }
  }

  private void isThereOnce(String payment) {
    List<JsonObject> sessions = cashier().sessions(payment);
    lostUnless(sessions.size() == 1, payment + " has " + sessions.size() + " sessions");
    long charges = cashier().of("charge", payment).size();
    lostUnless(charges == 1, payment + " was charged " + charges + " times");
  }

  private void awaitPaid(String payment) throws Exception {
    String sql = "SELECT count(*) FROM payment WHERE status = 'PAID' AND id = '" + payment + "'";
    try {
      Patience.await(payment + " is paid", PATIENCE, () -> server.database().number(sql) == 1);
    } catch (AssertionError never) {
      lost(never.getMessage());
    }
  }

  private Cashier cashier() {
    return new Cashier(server, administrator.accessToken());
  }
}
