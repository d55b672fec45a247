package io.uprava.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.sandbox.bench.fuzz.FuzzResult;
import io.uprava.sandbox.bench.fuzz.WebhookFuzz;
import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.stripe.StripeEmulator;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.SentAs;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Payments while everything around them breaks. */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaymentFaultsIT {

  private static final int PAYMENTS = 100;
  private static final int GIVEN_BACK = 40;
  private static final int DEATHS = 5;
  private static final int FUZZED = 4000;
  private static final Set<SentAs> TAKEN =
      EnumSet.of(
          SentAs.GENUINE,
          SentAs.SECOND_V1,
          SentAs.BOM,
          SentAs.LIVE_MODE,
          SentAs.THIN,
          SentAs.UNKNOWN_TYPE);
  private static final long SEED = 20_260_101;
  private static final Duration LIFE = Duration.ofSeconds(2);

  private PaymentInstallation uprava;
  private Payers payers;
  private PaymentTruth truth;

  @RegisterExtension
  final BeforeAllCallback shared = context -> uprava = new PaymentInstallation(Servers.of(context));

  @BeforeEach
  void signIn() throws Exception {
    if (payers == null) {
      payers = new Payers(uprava);
      truth = new PaymentTruth(uprava, payers);
    }
    payers.signIn();
  }

  @AfterAll
  void stop() throws Exception {
    if (uprava != null) {
      uprava.close();
    }
  }

  @Test
  void allCountsOnceWhileAnythingDiesAndTheSecretIsReplaced() throws Exception {
    StripeEmulator stripe = uprava.stripe();
    List<String> payments = payers.ask(PAYMENTS);
    stripe.courier().manner(new Manner(false, Duration.ZERO, 1, false));
    stripe.courier().parallel(4);
    for (Fault fault : List.of(Fault.ANSWER_LOST, Fault.ERROR_AFTER, Fault.RESET_BEFORE)) {
      stripe.faults().plan(new PlannedFault(fault, "POST", "/v1/refunds", 2, 1));
    }
    List<String> wanted = payers.undisputed(payments).stream().limit(GIVEN_BACK).toList();
    ExecutorService people = Executors.newFixedThreadPool(2);
    Future<?> paying = people.submit(() -> payers.pay(payments));
    Future<List<String>> givingBack = people.submit(() -> payers.giveBack(wanted));
    for (int death = 0; death < DEATHS; death++) {
      Thread.sleep(LIFE.toMillis());
      if (death % 2 == 0) {
        uprava.restartDatabase();
        Thread.sleep(LIFE.toMillis());
      }
      uprava.killAndStart();
    }
    payers.hurry();
    paying.get();
    List<String> given = givingBack.get();
    people.shutdown();
    payments.addAll(replaceSecret());
    truth.awaitPeace();

    assertThat(deliveries()).isGreaterThan(1000);
    assertThat(given).isNotEmpty();
    truth.everyEventTookEffectOnce();
    for (String payment : payments) {
      truth.isAsAtStripe(payment);
      assertThat(truth.refundsOfOurs(payment)).isLessThanOrEqualTo(1);
    }
    assertThat(given).allMatch(payment -> truth.refundsOfOurs(payment) == 1);
    truth.refundsAgree();
  }

  @Test
  void takesWhatStripeSignedAndNothingElse() throws Exception {
    payers.hurry();
    payers.pay(payers.ask(1));
    truth.awaitPeace();
    String event = uprava.stripe().acts().all("event").get(0).getString("id");
    Map<SentAs, Integer> answers = new EnumMap<>(SentAs.class);
    for (SentAs way : SentAs.values()) {
      int wanted = way == SentAs.HUGE ? 413 : TAKEN.contains(way) ? 200 : 400;
      int answer = uprava.stripe().courier().deliver(event, way).status();
      if (answer != wanted) {
        answers.put(way, answer);
      }
    }
    assertThat(answers).isEmpty();
    truth.awaitPeace();
    assertThat(
            uprava
                .database()
                .texts(
                    "SELECT DISTINCT status || ' ' || outcome FROM webhook_event WHERE livemode"))
        .containsExactly("PARKED livemode-mismatch");
  }

  @Test
  void neverStumblesOverMutatedEventsNorKeepsUnsignedOnes() throws Exception {
    truth.awaitPeace();
    Instant before = Instant.now();
    String secret = uprava.stripe().secrets().active().get(0);
    int port = uprava.server().client().address().getPort();
    FuzzResult result = new WebhookFuzz(port, secret).run(FUZZED, SEED);

    assertThat(result.serverErrors()).as("seed %s", SEED).isEmpty();
    assertThat(result.statuses()).as("seed %s", SEED).containsKeys(200, 400);
    List<String> kept =
        uprava
            .database()
            .texts(
                "SELECT encode(sha256(body), 'hex') FROM webhook_event WHERE received_at >= '"
                    + before
                    + "'");
    assertThat(kept).as("seed %s", SEED).isNotEmpty().allMatch(result::wasSigned);
    uprava.database().execute("DELETE FROM webhook_event WHERE received_at >= '" + before + "'");
  }

  /**
   * The application looks at its secrets now and then; Stripe repeats what it refuses till then.
   */
  private List<String> replaceSecret() throws Exception {
    StripeEmulator stripe = uprava.stripe();
    payers.signIn();
    List<String> payments = payers.ask(3);
    stripe.secrets().roll();
    payers.pay(payments.subList(0, 1));
    uprava.accept(stripe.secrets().active());
    stripe.secrets().dropOld();
    payers.pay(payments.subList(1, 2));
    truth.awaitPeace();
    uprava.accept(stripe.secrets().active());
    payers.pay(payments.subList(2, 3));
    return payments;
  }

  private long deliveries() {
    return uprava.stripe().courier().log().all().stream()
        .mapToLong(one -> one.attempts().size())
        .sum();
  }
}
