package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private static final String REFUNDS = "/v1/refunds";

  private StripeServer server;
  private Caller api;
  private String form;

  @BeforeEach
  void pay() throws Exception {
    server = StripeServer.start();
    api = new Caller(server);
    String session = api.session("").getString("id");
    server.stripe().acts().pay(session, TestCard.VISA);
    form =
        "amount=500&payment_intent="
            + server.stripe().acts().all("payment_intent").get(0).getString("id");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void repeatsTheFirstAnswer() throws Exception {
    HttpResponse<String> first = api.withKey("k1").post(REFUNDS, form);
    HttpResponse<String> second = api.withKey("k1").post(REFUNDS, form);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(second.headers().firstValue("Original-Request"))
        .isEqualTo(first.headers().firstValue("Request-Id"));
    assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(refunds()).isEqualTo(1);
    api.withKey("k2").post(REFUNDS, form);
    assertThat(refunds()).isEqualTo(2);
  }

  @Test
  void refusesOtherParametersAndOtherEndpointsUnderAUsedKey() throws Exception {
    api.withKey("k").post(REFUNDS, form);
    HttpResponse<String> other = api.withKey("k").post(REFUNDS, form + "1");
    assertThat(other.statusCode()).isEqualTo(400);
    assertThat(Caller.error(other).getString("type")).isEqualTo("idempotency_error");
    HttpResponse<String> elsewhere = api.withKey("k").post("/v1/disputes/du_1/close", form);
    assertThat(Caller.error(elsewhere).getString("type")).isEqualTo("idempotency_error");
    assertThat(refunds()).isEqualTo(1);
  }

  @Test
  void keepsRefusalsOfTheEndpointButNoFailedValidation() throws Exception {
    HttpResponse<String> invalid = api.withKey("a").post(REFUNDS, form + "&reason=boredom");
    assertThat(invalid.statusCode()).isEqualTo(400);
    assertThat(api.withKey("a").post(REFUNDS, form).statusCode()).isEqualTo(200);
    HttpResponse<String> tooMuch = api.withKey("b").post(REFUNDS, form.replace("500", "9000"));
    assertThat(tooMuch.statusCode()).isEqualTo(400);
    HttpResponse<String> again = api.withKey("b").post(REFUNDS, form.replace("500", "9000"));
    assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
  }

  @Test
  void repeatsA500() throws Exception {
    server.stripe().faults().plan(PlannedFault.next(Fault.ERROR_AFTER, REFUNDS));
    assertThat(api.withKey("k").post(REFUNDS, form).statusCode()).isEqualTo(500);
    HttpResponse<String> again = api.withKey("k").post(REFUNDS, form);
    assertThat(again.statusCode()).isEqualTo(500);
    assertThat(Caller.error(again).getString("type")).isEqualTo("api_error");
    assertThat(refunds()).as("it had happened all the same").isEqualTo(1);
  }

  @Test
  void givesTheLostAnswerToWhoeverAsksAgain() throws Exception {
    server.stripe().faults().plan(PlannedFault.next(Fault.ANSWER_LOST, REFUNDS));
    assertThatThrownBy(() -> api.withKey("k").post(REFUNDS, form)).isInstanceOf(IOException.class);
    assertThat(refunds()).isEqualTo(1);
    assertThat(api.withKey("k").post(REFUNDS, form).statusCode()).isEqualTo(200);
    assertThat(refunds()).isEqualTo(1);
  }

  @Test
  void doesNothingWhenTheConnectionBreaksBefore() throws Exception {
    server.stripe().faults().plan(PlannedFault.next(Fault.RESET_BEFORE, REFUNDS));
    assertThatThrownBy(() -> api.withKey("k").post(REFUNDS, form)).isInstanceOf(IOException.class);
    assertThat(refunds()).isZero();
    assertThat(api.withKey("k").post(REFUNDS, form).statusCode()).isEqualTo(200);
  }

  @Test
  void leavesAKeyAloneWhenThereAreTooManyCalls() throws Exception {
    server.stripe().faults().plan(new PlannedFault(Fault.RATE_LIMIT, "POST", REFUNDS, 1, 7));
    HttpResponse<String> limited = api.withKey("k").post(REFUNDS, form);
    assertThat(limited.statusCode()).isEqualTo(429);
    assertThat(limited.headers().firstValue("Retry-After")).contains("7");
    assertThat(api.withKey("k").post(REFUNDS, form).statusCode()).isEqualTo(200);
    assertThat(refunds()).isEqualTo(1);
  }

  @Test
  void refusesAKeyThatIsInUse() throws Exception {
    server.stripe().faults().plan(PlannedFault.next(Fault.SLOW, REFUNDS));
    CompletableFuture<Integer> first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return api.withKey("k").post(REFUNDS, form).statusCode();
              } catch (IOException | InterruptedException broken) {
                throw new IllegalStateException(broken);
              }
            });
    while (!server.stripe().faults().waiting().isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    TimeUnit.MILLISECONDS.sleep(100);
    HttpResponse<String> second = api.withKey("k").post(REFUNDS, form);
    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(Caller.error(second).getString("code")).isEqualTo("idempotency_key_in_use");
    assertThat(first.get()).isEqualTo(200);
    assertThat(refunds()).isEqualTo(1);
  }

  private int refunds() {
    return server.stripe().acts().all("refund").size();
  }
}
