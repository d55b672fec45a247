package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.account.TestCard;
import io.uprava.sandbox.emulator.stripe.events.Delivery;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.Order;
import io.uprava.sandbox.emulator.stripe.events.SentAs;
import io.uprava.sandbox.emulator.stripe.events.Signature;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourierTest {

  private static final int EVENTS_OF_A_PAYMENT = 5;

  private StripeServer server;
  private Endpoint endpoint;
  private Caller api;

  @BeforeEach
  void start() throws Exception {
    endpoint = new Endpoint();
    server = StripeServer.start();
    server.stripe().courier().endpoint(endpoint.address());
    api = new Caller(server);
  }

  @AfterEach
  void stop() {
    server.close();
    endpoint.close();
  }

  @Test
  void sendsEachEventSignedInTheOrderOfTheFacts() throws Exception {
    pay();
    List<Endpoint.Arrival> arrivals = endpoint.await(EVENTS_OF_A_PAYMENT);
    assertThat(arrivals.stream().map(Endpoint.Arrival::type))
        .startsWith("payment_intent.created")
        .endsWith("charge.updated");
    Endpoint.Arrival first = arrivals.get(0);
    assertThat(signedBy(first, secret(0))).isTrue();
    JsonObject known = server.stripe().acts().get("event", first.event().getString("id"));
    assertThat(first.event()).isEqualTo(known);
  }

  @Test
  void repeatsUntilA2xxAndCountsARedirectAsFailure() throws Exception {
    endpoint.answer(500, 302);
    pay();
    List<Endpoint.Arrival> arrivals = endpoint.await(EVENTS_OF_A_PAYMENT + 2);
    List<String> ids = arrivals.stream().map(one -> one.event().getString("id")).toList();
    assertThat(ids).hasSize(EVENTS_OF_A_PAYMENT + 2);
    assertThat(ids.stream().distinct()).hasSize(EVENTS_OF_A_PAYMENT);
  }

  @Test
  void givesUpAfterTheLastPauseAndTellsWhichEventsNeverArrived() throws Exception {
    endpoint.answer(Collections.nCopies(100, 400).toArray(Integer[]::new));
    api.post("/v1/checkout/sessions/" + api.session("").getString("id") + "/expire", "");
    String id = server.stripe().acts().all("event").get(0).getString("id");
    endpoint.await(4);
    awaitState(id, Delivery.State.FAILED);
    assertThat(undelivered()).containsExactly(id);
    server.stripe().courier().deliver(id, SentAs.NO_HEADER);
    assertThat(undelivered()).containsExactly(id);
  }

  @Test
  void sendsCopiesWithTheSameIdAndTwinsWithAnother() throws Exception {
    server.stripe().courier().manner(new Manner(false, Duration.ZERO, 1, true));
    api.post("/v1/checkout/sessions/" + api.session("").getString("id") + "/expire", "");
    List<Endpoint.Arrival> arrivals = endpoint.await(4);
    assertThat(arrivals).hasSize(4);
    assertThat(arrivals.stream().map(one -> one.event().getString("id")).distinct()).hasSize(2);
    assertThat(arrivals.stream().map(one -> one.event().getJsonObject("data")).distinct())
        .hasSize(1);
  }

  @Test
  void holdsEventsAndReleasesThemInTheOrderAskedFor() throws Exception {
    server.stripe().courier().manner(Manner.hold());
    pay();
    TimeUnit.MILLISECONDS.sleep(200);
    assertThat(endpoint.await(0)).isEmpty();
    server.stripe().courier().release(Order.REVERSED, 0);
    List<String> types = new ArrayList<>(endpoint.types(EVENTS_OF_A_PAYMENT));
    assertThat(types).startsWith("charge.updated").endsWith("payment_intent.created");
  }

  @Test
  void sendsSeveralAtOnceWhenAskedTo() throws Exception {
    server.stripe().courier().parallel(4);
    endpoint.answerAfter(Duration.ofMillis(500));
    long begun = System.nanoTime();
    pay();
    assertThat(endpoint.await(EVENTS_OF_A_PAYMENT)).hasSize(EVENTS_OF_A_PAYMENT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(1500));
  }

  @Test
  void signsWithEverySecretWhileOneIsReplaced() throws Exception {
    String old = secret(0);
    server.stripe().secrets().roll();
    pay();
    Endpoint.Arrival during = endpoint.await(1).get(0);
    assertThat(signedBy(during, old)).isTrue();
    assertThat(signedBy(during, secret(0))).isTrue();
    endpoint.await(EVENTS_OF_A_PAYMENT);
    server.stripe().secrets().dropOld();
    String event = server.stripe().acts().all("event").get(0).getString("id");
    server.stripe().courier().deliver(event, SentAs.GENUINE);
    Endpoint.Arrival after = endpoint.await(EVENTS_OF_A_PAYMENT + 1).get(EVENTS_OF_A_PAYMENT);
    assertThat(signedBy(after, old)).isFalse();
    assertThat(signedBy(after, secret(0))).isTrue();
  }

  @Test
  void sendsInAllTheWrongWays() throws Exception {
    assertThat(signedBy(sent(SentAs.WRONG_SECRET), secret(0))).isFalse();
    assertThat(signedBy(sent(SentAs.RESERIALIZED), secret(0))).isFalse();
    assertThat(sent(SentAs.SECOND_V1).signature()).containsPattern("v1=0{64},v1=[0-9a-f]{64}");
    assertThat(signedBy(sent(SentAs.SECOND_V1), secret(0))).isTrue();
    assertThat(sent(SentAs.V0_ONLY).signature()).matches("t=\\d+,v0=[0-9a-f]{64}");
    assertThat(age(sent(SentAs.OLD))).isBetween(301L, 310L);
    assertThat(age(sent(SentAs.FUTURE))).isBetween(-301L, -290L);
    assertThat(sent(SentAs.UPPER_CASE).signature()).matches("t=\\d+,v1=[0-9A-F]{64},v0=.*");
    assertThat(sent(SentAs.NO_HEADER).signature()).isNull();
    assertThat(sent(SentAs.NO_TIME).signature()).startsWith("t=soon,");
    assertThat(sent(SentAs.NO_VALUES).signature()).isEqualTo("t,v1");
    assertThat(sent(SentAs.BOM).body()).startsWith(0xEF, 0xBB, 0xBF);
    assertThat(sent(SentAs.GZIP).encoding()).isEqualTo("gzip");
    assertThat(sent(SentAs.HUGE).body().length).isGreaterThan(1024 * 1024);
    assertThat(sent(SentAs.LIVE_MODE).event().getBoolean("livemode")).isTrue();
    assertThat(signedBy(sent(SentAs.LIVE_MODE), secret(0))).isTrue();
    assertThat(sent(SentAs.THIN).event().getString("object")).isEqualTo("v2.core.event");
    assertThat(signedBy(sent(SentAs.NOT_JSON), secret(0))).isTrue();
    assertThat(sent(SentAs.UNKNOWN_TYPE).type()).isEqualTo("person.of_the_future.created");
  }

  private Endpoint.Arrival sent(SentAs way) throws Exception {
    if (server.stripe().acts().all("event").isEmpty()) {
      pay();
      endpoint.await(EVENTS_OF_A_PAYMENT);
    }
    int before = endpoint.await(0).size();
    String event = server.stripe().acts().all("event").get(0).getString("id");
    server.stripe().courier().deliver(event, way);
    return endpoint.await(before + 1).get(before);
  }

  private void pay() throws Exception {
    server.stripe().acts().pay(api.session("").getString("id"), TestCard.VISA);
  }

  private String secret(int index) {
    return server.stripe().secrets().active().get(index);
  }

  private static long age(Endpoint.Arrival arrival) {
    return System.currentTimeMillis() / 1000 - time(arrival);
  }

  private static long time(Endpoint.Arrival arrival) {
    return Long.parseLong(arrival.signature().replaceFirst("t=(\\d+),.*", "$1"));
  }

  private static boolean signedBy(Endpoint.Arrival arrival, String secret) {
    String right = Signature.v1(time(arrival), arrival.body(), secret);
    return List.of(arrival.signature().split(",")).contains("v1=" + right);
  }

  private List<String> undelivered() throws Exception {
    return Caller.json(
            api.get("/v1/events?delivery_success=false&types[0]=checkout.session.expired"))
        .getJsonArray("data")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(one -> one.getString("id"))
        .toList();
  }

  private void awaitState(String event, Delivery.State state) throws InterruptedException {
    for (int i = 0; i < 500; i++) {
      if (server.stripe().courier().log().find(event).orElseThrow().state() == state) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(10);
    }
    assertThat(server.stripe().courier().log().find(event).orElseThrow().state()).isEqualTo(state);
  }
}
