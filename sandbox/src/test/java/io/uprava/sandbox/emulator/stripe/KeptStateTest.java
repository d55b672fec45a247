package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.account.TestCard;
import io.uprava.sandbox.emulator.stripe.events.Delivery;
import io.uprava.sandbox.emulator.stripe.events.FileSecrets;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.MemorySecrets;
import io.uprava.sandbox.emulator.stripe.events.Order;
import io.uprava.sandbox.secrets.SecretsFolder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStateTest {

  @TempDir Path folder;

  @Test
  void findsPaymentsEventsAndKeysAgainAfterARestart() throws Exception {
    String refund = "payment_intent=";
    List<JsonObject> events;
    String answer;
    try (StripeServer server = start()) {
      Caller api = new Caller(server);
      server.stripe().courier().manner(Manner.hold());
      server.stripe().acts().pay(api.session("").getString("id"), TestCard.VISA);
      refund += server.stripe().acts().all("payment_intent").get(0).getString("id");
      answer = api.withKey("k").post("/v1/refunds", refund).body();
      events = server.stripe().acts().all("event");
    }
    Files.writeString(journal(), "{\"kind\":\"charge\",\"id", StandardOpenOption.APPEND);
    try (StripeServer server = start();
        Endpoint endpoint = new Endpoint()) {
      assertThat(server.stripe().acts().all("event")).isEqualTo(events);
      assertThat(new Caller(server).withKey("k").post("/v1/refunds", refund).body())
          .isEqualTo(answer);
      assertThat(server.stripe().acts().all("refund")).hasSize(1);
      server.stripe().courier().endpoint(endpoint.address());
      server.stripe().courier().release(Order.AS_HAPPENED, 0);
      assertThat(endpoint.types(events.size())).startsWith("payment_intent.created");
    }
  }

  @Test
  void goesOnDeliveringWhatDidNotArrive() throws Exception {
    try (StripeServer server = start()) {
      Caller api = new Caller(server);
      server.stripe().acts().expire(api.session("").getString("id"));
    }
    try (StripeServer server = start();
        Endpoint endpoint = new Endpoint()) {
      assertThat(server.stripe().courier().log().all().get(0).state())
          .isEqualTo(Delivery.State.PENDING);
      server.stripe().courier().endpoint(endpoint.address());
      assertThat(endpoint.types(1)).containsExactly("checkout.session.expired");
    }
  }

  @Test
  void secretsInTheFileAreReplacedWithAnOverlap() throws IOException {
    SecretsFolder secrets = new SecretsFolder(folder.resolve("secrets"));
    secrets.fillForStripe();
    FileSecrets file = new FileSecrets(secrets, SecretsFolder.STRIPE_WEBHOOK_SECRETS);
    String old = file.active().get(0);
    file.roll();
    assertThat(file.active()).hasSize(2).endsWith(old).allMatch(one -> one.startsWith("whsec_"));
    file.dropOld();
    assertThat(file.active()).hasSize(1).doesNotContain(old);
  }

  private StripeServer start() throws IOException {
    return StripeServer.start(
        0,
        StripeSettings.usual(
            folder.resolve("stripe"),
            () -> "sk_test_1",
            new MemorySecrets(List.of("whsec_1")),
            null));
  }

  private Path journal() {
    return folder.resolve("stripe/journal.jsonl");
  }
}
