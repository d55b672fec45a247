package io.uprava.sandbox.emulator.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.net.Webhook;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.stripe.account.DisputeTerms;
import io.uprava.sandbox.emulator.stripe.account.TestCard;
import io.uprava.sandbox.emulator.stripe.events.PrettyJson;
import io.uprava.sandbox.emulator.stripe.events.Signature;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stripe's own library understands the emulator, and the emulator understands it. */
class StripeJavaTest {

  private static final String REFUNDS = "/v1/refunds";

  private StripeServer server;
  private StripeClient client;

  @BeforeEach
  void start() throws Exception {
    server = StripeServer.start();
    server.stripe().apiVersion(Stripe.API_VERSION);
    client = client(server.apiKey());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void readsEveryObject() throws Exception {
    Session session = session();
    assertThat(session.getAmountTotal()).isEqualTo(2000);
    assertThat(session.getMetadata()).containsEntry("payment_id", "p1");
    server.stripe().acts().pay(session.getId(), TestCard.VISA);
    PaymentIntent held = intent(session);
    assertThat(held.getStatus()).isEqualTo("requires_capture");
    assertThat(held.getLatestChargeObject().getAmountCaptured()).isZero();
    PaymentIntent paid =
        client
            .v1()
            .paymentIntents()
            .capture(
                held.getId(),
                PaymentIntentCaptureParams.builder().setAmountToCapture(1500L).build());
    assertThat(paid.getAmountReceived()).isEqualTo(1500);
    Refund refund = refund(paid.getId(), 500, "k1");
    assertThat(refund.getStatus()).isEqualTo("succeeded");
    server
        .stripe()
        .acts()
        .dispute(paid.getLatestCharge(), new DisputeTerms("duplicate", 100L, 3, false));
    assertThat(client.v1().disputes().list().getData().get(0).getEvidenceDetails().getDueBy())
        .isPositive();
    assertThat(events()).isNotEmpty().allSatisfy(StripeJavaTest::isUnderstood);
  }

  @Test
  void verifiesSignaturesAlsoWhileASecretIsReplaced() throws Exception {
    server.stripe().acts().pay(session().getId(), TestCard.DECLINED);
    String body = PrettyJson.of(server.stripe().acts().all("event").get(0));
    String old = server.stripe().secrets().active().get(0);
    server.stripe().secrets().roll();
    String header =
        Signature.header(
            System.currentTimeMillis() / 1000,
            body.getBytes(StandardCharsets.UTF_8),
            server.stripe().secrets().active());
    assertThat(Webhook.constructEvent(body, header, old).getType())
        .isEqualTo("payment_intent.payment_failed");
    String fresh = server.stripe().secrets().active().get(0);
    assertThat(Webhook.constructEvent(body, header, fresh).getId()).startsWith("evt_");
  }

  @Test
  void knowsEachRefusalForWhatItIs() throws Exception {
    String intent = paid();
    assertThatThrownBy(() -> refund(intent, 5000, "a")).isInstanceOf(InvalidRequestException.class);
    refund(intent, 100, "b");
    assertThatThrownBy(() -> refund(intent, 200, "b")).isInstanceOf(IdempotencyException.class);
    assertThatThrownBy(() -> client("sk_test_wrong").v1().charges().list())
        .isInstanceOf(AuthenticationException.class);
  }

  @Test
  void meetsEachFaultAsItWouldMeetStripes() throws Exception {
    String intent = paid();
    plan(Fault.RATE_LIMIT);
    assertThatThrownBy(() -> refund(intent, 1, "a")).isInstanceOf(RateLimitException.class);
    plan(Fault.RESET_BEFORE);
    assertThatThrownBy(() -> refund(intent, 1, "b")).isInstanceOf(ApiConnectionException.class);
    plan(Fault.ERROR_BEFORE);
    assertThatThrownBy(() -> refund(intent, 1, "c")).isInstanceOf(ApiException.class);
    assertThat(server.stripe().acts().all("refund")).isEmpty();
    plan(Fault.ANSWER_LOST);
    assertThatThrownBy(() -> refund(intent, 1, "d")).isInstanceOf(ApiConnectionException.class);
    plan(Fault.TIMEOUT_AFTER);
    assertThatThrownBy(() -> refund(intent, 1, "e")).isInstanceOf(ApiConnectionException.class);
    assertThat(server.stripe().acts().all("refund")).hasSize(2);
    refund(intent, 1, "d");
    assertThat(server.stripe().acts().all("refund")).hasSize(2);
  }

  private void plan(Fault fault) {
    server.stripe().faults().plan(PlannedFault.next(fault, REFUNDS));
  }

  private StripeClient client(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(server.base())
        .setMaxNetworkRetries(0)
        .setReadTimeout(1000)
        .build();
  }

  private String paid() throws StripeException {
    Session session = session();
    server.stripe().acts().pay(session.getId(), TestCard.VISA);
    return client.v1().paymentIntents().capture(intent(session).getId()).getId();
  }

  private PaymentIntent intent(Session session) throws StripeException {
    String id = client.v1().checkout().sessions().retrieve(session.getId()).getPaymentIntent();
    return client
        .v1()
        .paymentIntents()
        .retrieve(id, PaymentIntentRetrieveParams.builder().addExpand("latest_charge").build());
  }

  private Refund refund(String intent, long amount, String key) throws StripeException {
    return client
        .v1()
        .refunds()
        .create(
            RefundCreateParams.builder().setPaymentIntent(intent).setAmount(amount).build(),
            RequestOptions.builder().setIdempotencyKey(key).build());
  }

  private List<Event> events() throws StripeException {
    EventListParams params = EventListParams.builder().setLimit(100L).build();
    return client.v1().events().list(params).getData();
  }

  private static void isUnderstood(Event event) {
    assertThat(event.getDataObjectDeserializer().getObject()).as(event.getType()).isPresent();
  }

  private Session session() throws StripeException {
    return client
        .v1()
        .checkout()
        .sessions()
        .create(
            SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl("https://example.org/done?id={CHECKOUT_SESSION_ID}")
                .setCancelUrl("https://example.org/back")
                .setClientReferenceId("p1")
                .setCustomerEmail("payer@example.org")
                .putMetadata("payment_id", "p1")
                .setPaymentIntentData(
                    SessionCreateParams.PaymentIntentData.builder()
                        .setCaptureMethod(
                            SessionCreateParams.PaymentIntentData.CaptureMethod.MANUAL)
                        .putMetadata("payment_id", "p1")
                        .build())
                .addLineItem(shirt())
                .build());
  }

  private static SessionCreateParams.LineItem shirt() {
    return SessionCreateParams.LineItem.builder()
        .setQuantity(1L)
        .setPriceData(
            SessionCreateParams.LineItem.PriceData.builder()
                .setCurrency("usd")
                .setUnitAmount(2000L)
                .setProductData(
                    SessionCreateParams.LineItem.PriceData.ProductData.builder()
                        .setName("Футболка")
                        .build())
                .build())
        .build();
  }
}
