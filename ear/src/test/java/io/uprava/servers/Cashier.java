package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.StripeActs;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Somebody who takes payments by REST, and the clients and banks at the other side of Stripe. */
final class Cashier {

  static final String PAYMENTS = "/api/admin/payments/";

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Server server;
  private final String token;
  private final StripeActs stripe;

  /**
   * @param token of a person or a key that may take payments
   */
  Cashier(Server server, String token) {
    this.server = server;
    this.token = token;
    this.stripe = server.stripe().stripe().acts();
  }

  /** Cashiers of an accountant, whom the administrator gives that role. */
  static Cashier accountant(Server server, Person administrator) throws Exception {
    Person person = Person.registered(server);
    JsonObjectBuilder roles =
        Json.createObjectBuilder()
            .add("roles", Json.createArrayBuilder().add("accountant"))
            .add("reason", "keeps the books")
            .add("confirmation_token", administrator.confirmation("assign-roles"));
    HttpResponse<String> given =
        server
            .client()
            .send(
                server
                    .client()
                    .request(
                        "/api/admin/users/" + person.id() + "/roles/", administrator.accessToken())
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString(roles.build().toString()))
                    .build());
    assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
    return new Cashier(server, person.signIn().accessToken());
  }

  String token() {
    return token;
  }

  /** A payment of that many cents, not yet asked for. */
  static JsonObjectBuilder order(long amount) {
    return Json.createObjectBuilder()
        .add("amount", amount)
        .add("currency", "usd")
        .add("description", "Parking in May")
        .add("client_email", "irina@example.org");
  }

  /** Asks for the money. */
  JsonObject ask(JsonObjectBuilder order) {
    HttpResponse<String> asked = post("/api/payments/", order);
    assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
    return ApiClient.json(asked);
  }

  /** Asks for the money, which the client pays. */
  String paid(long amount) throws Exception {
    String payment = ask(order(amount)).getString("id");
    pay(payment);
    await(payment, "paid");
    return payment;
  }

  /** The client pays with a card that works. */
  void pay(String payment) {
    stripe.pay(session(payment).getString("id"), TestCard.VISA);
  }

  /** The client's bank takes the money back for the time being. */
  String dispute(String payment) {
    String charge = of("charge", payment).get(0).getString("id");
    return stripe.dispute(charge, DisputeTerms.usual()).getString("id");
  }

  JsonObject await(String payment, String status) throws Exception {
    Patience.await(
        payment + " is " + status, PATIENCE, () -> get(payment).getString("status").equals(status));
    return get(payment);
  }

  JsonObject get(String payment) {
    return ok(PAYMENTS + payment);
  }

  /** The answer of an address that must be there. */
  JsonObject ok(String path) {
    HttpResponse<String> answer = server.client().get(path, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return ApiClient.json(answer);
  }

  List<JsonObject> items(String path) {
    return ok(path).getJsonArray("items").getValuesAs(JsonObject.class);
  }

  HttpResponse<String> act(String payment, String act, JsonObjectBuilder body) {
    return post(PAYMENTS + payment + "/" + act, body);
  }

  /** Each with a key of its own. */
  HttpResponse<String> post(String path, JsonObjectBuilder body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  HttpResponse<String> post(String path, JsonObjectBuilder body, String idempotencyKey) {
    return server
        .client()
        .send(
            server
                .client()
                .request(path, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(BodyPublishers.ofString(body.build().toString()))
                .build());
  }

  static JsonObjectBuilder reason(String reason) {
    return Json.createObjectBuilder().add("reason", reason);
  }

  /** The newest Checkout Session of a payment at Stripe. */
  JsonObject session(String payment) {
    return sessions(payment).get(0);
  }

  List<JsonObject> sessions(String payment) {
    return stripe.all("checkout.session").stream()
        .filter(session -> payment.equals(session.getString("client_reference_id", null)))
        .toList();
  }

  /** What Stripe has of that kind for a payment that was paid. */
  List<JsonObject> of(String kind, String payment) {
    return stripe.ofIntent(kind, session(payment).getString("payment_intent"));
  }
}
