package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.emulator.stripe.StripeActs;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Clients who pay, banks that dispute, and an accountant who gives money back. */
final class Payers {

  static final long AMOUNT = 1000;
  static final long BACK = 100;

  private static final String PAYMENTS = "/api/payments/";
  private static final long PACE_MILLIS = 650;
  private static final int KINDS = 9;
  private static final int PARTLY_RETURNED = 5;
  private static final int DISPUTED = 7;

  private final PaymentInstallation uprava;
  private final AtomicBoolean hurry = new AtomicBoolean();
  private volatile String token;

  Payers(PaymentInstallation uprava) {
    this.uprava = uprava;
  }

  /** The accountant signs in, for ten minutes. */
  void signIn() throws Exception {
    token = Person.administrator(uprava.server()).signIn().accessToken();
  }

  /** Asks for payments; tells their ids. */
  List<String> ask(int count) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      var order =
          Json.createObjectBuilder()
              .add("amount", AMOUNT)
              .add("currency", "usd")
              .add("description", "Rent")
              .add("client_email", "payer@example.org");
      HttpResponse<String> asked = uprava.server().client().post(PAYMENTS, token, order);
      assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
      ids.add(ApiClient.json(asked).getString("id"));
    }
    return ids;
  }

  /** From now on nobody takes their time. */
  void hurry() {
    hurry.set(true);
  }

  /** All pay, one after the other; some have it back in the dashboard or dispute it. */
  Void pay(List<String> payments) throws InterruptedException {
    StripeActs acts = uprava.stripe().acts();
    for (int i = 0; i < payments.size(); i++) {
      String session = session(payments.get(i)).getString("id");
      acts.pay(session, i % KINDS == PARTLY_RETURNED ? TestCard.REFUND_PENDING : TestCard.VISA);
      String intent = session(payments.get(i)).getString("payment_intent");
      if (i % KINDS == PARTLY_RETURNED) {
        acts.succeedRefund(acts.refund(intent, 300L).getString("id"));
      } else if (i % KINDS == DISPUTED) {
        acts.dispute(
            acts.get("payment_intent", intent).getString("latest_charge"), DisputeTerms.usual());
      }
      Thread.sleep(hurry.get() ? 0 : PACE_MILLIS);
    }
    return null;
  }

  /** Those that nobody disputes. */
  List<String> undisputed(List<String> payments) {
    return IntStream.range(0, payments.size())
        .filter(i -> i % KINDS != DISPUTED)
        .mapToObj(payments::get)
        .toList();
  }

  /**
   * Gives a part of each payment back, asking again under the same key until there is an answer.
   */
  List<String> giveBack(List<String> payments) throws InterruptedException {
    List<String> given = new ArrayList<>();
    Deque<String> left = new ArrayDeque<>(payments);
    while (!left.isEmpty()) {
      String payment = left.poll();
      HttpResponse<String> answer = askBack(payment);
      if (answer != null && answer.statusCode() == 201) {
        given.add(payment);
      } else if (!interrupted(answer)) {
        left.add(payment);
        Thread.sleep(PACE_MILLIS / 3);
      }
    }
    return given;
  }

  /** Whether the answer is that nobody knows; when all hurry, it is not waited for. */
  private boolean interrupted(HttpResponse<String> answer) {
    return answer != null
        && (answer.body().contains("idempotency-outcome-unknown")
            || hurry.get() && answer.body().contains("idempotency-in-progress"));
  }

  /** The Checkout Session of a payment. */
  JsonObject session(String payment) {
    return uprava.stripe().acts().all("checkout.session").stream()
        .filter(session -> payment.equals(session.getString("client_reference_id")))
        .findFirst()
        .orElseThrow();
  }

  private HttpResponse<String> askBack(String payment) {
    JsonObject wish =
        Json.createObjectBuilder().add("amount", BACK).add("reason", "came twice").build();
    try {
      return uprava
          .server()
          .client()
          .send(
              uprava
                  .server()
                  .client()
                  .request("/api/admin/payments/" + payment + "/refunds/", token)
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", "back-" + payment)
                  .POST(BodyPublishers.ofString(wish.toString()))
                  .build());
    } catch (UncheckedIOException nobodyAnswered) {
      return null;
    }
  }
}
