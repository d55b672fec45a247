package io.uprava.payments.gateway;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.StripeObjectInterface;
import com.stripe.net.RequestOptions;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentCaptureParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.RefundListParams;
import com.stripe.param.checkout.SessionListParams;
import io.uprava.payments.entity.ProviderObjectType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stripe's API through its own client. Each call is one request with time limits, never repeated by
 * itself, and never within a transaction.
 */
@ApplicationScoped
public class StripeGateway {

  private static final long PAGE = 100;

  @Inject StripeClients clients;

  /** A request to Stripe. */
  private interface Request {
    StripeObjectInterface send(StripeClient client) throws StripeException;
  }

  /**
   * Asks for what was planned.
   *
   * @return the object that was made or changed
   * @throws ProviderRefused when nothing happened
   * @throws ProviderUnanswered when nobody knows what happened
   */
  public JsonObject perform(ProviderCall call) {
    RequestOptions options =
        RequestOptions.builder().setIdempotencyKey(call.idempotencyKey()).build();
    String id = call.order().providerId();
    return switch (call.order().kind()) {
      case CREATE_SESSION ->
          send(c -> c.v1().checkout().sessions().create(CheckoutOrder.of(call), options));
      case EXPIRE_SESSION -> send(c -> c.v1().checkout().sessions().expire(id, options));
      case CANCEL_INTENT -> send(c -> c.v1().paymentIntents().cancel(id, options));
      case CAPTURE -> send(c -> c.v1().paymentIntents().capture(id, capture(call), options));
      case REFUND -> send(c -> c.v1().refunds().create(refund(call), options));
    };
  }

  /** An object as it is now. */
  public JsonObject read(ProviderObjectType type, String id) {
    return switch (type) {
      case SESSION -> send(c -> c.v1().checkout().sessions().retrieve(id));
      case PAYMENT_INTENT -> send(c -> c.v1().paymentIntents().retrieve(id));
      case CHARGE -> send(c -> c.v1().charges().retrieve(id));
      case REFUND -> send(c -> c.v1().refunds().retrieve(id));
      case DISPUTE -> send(c -> c.v1().disputes().retrieve(id));
    };
  }

  /** The refunds of an intent. */
  public List<JsonObject> refunds(String intentId) {
    RefundListParams wanted =
        RefundListParams.builder().setPaymentIntent(intentId).setLimit(PAGE).build();
    return items(send(c -> c.v1().refunds().list(wanted)));
  }

  /**
   * The Checkout Session that carries our mark, looked for among those made in a period.
   *
   * @param reference what {@link StripeFacts#reference} tells of it
   */
  public Optional<JsonObject> findSession(String reference, Instant from, Instant to) {
    SessionListParams.Created period =
        SessionListParams.Created.builder()
            .setGte(from.getEpochSecond())
            .setLte(to.getEpochSecond())
            .build();
    JsonObject page;
    String last = null;
    do {
      SessionListParams wanted =
          SessionListParams.builder()
              .setCreated(period)
              .setLimit(PAGE)
              .setStartingAfter(last)
              .build();
      page = send(c -> c.v1().checkout().sessions().list(wanted));
      for (JsonObject session : items(page)) {
        if (reference.equals(StripeFacts.reference(session))) {
          return Optional.of(session);
        }
        last = StripeJson.text(session, "id");
      }
    } while (StripeJson.flag(page, "has_more").orElse(false));
    return Optional.empty();
  }

  /**
   * Events that Stripe could not deliver, newest first.
   *
   * @param after id of the last event of the page before, null for the first page
   */
  public List<JsonObject> undeliveredEvents(String after) {
    EventListParams.Builder wanted =
        EventListParams.builder().setDeliverySuccess(false).setLimit(PAGE);
    if (after != null) {
      wanted.setStartingAfter(after);
    }
    return items(send(c -> c.v1().events().list(wanted.build())));
  }

  private JsonObject send(Request request) {
    StripeClient client = clients.client();
    try {
      return StripeJson.parse(request.send(client).getLastResponse().body());
    } catch (StripeException failure) {
      throw StripeFailure.of(failure);
    }
  }

  private static List<JsonObject> items(JsonObject list) {
    return list.getJsonArray("data").getValuesAs(JsonObject.class);
  }

  private static PaymentIntentCaptureParams capture(ProviderCall call) {
    return PaymentIntentCaptureParams.builder().setAmountToCapture(call.order().amount()).build();
  }

  private static RefundCreateParams refund(ProviderCall call) {
    return RefundCreateParams.builder()
        .setPaymentIntent(call.order().providerId())
        .setAmount(call.order().amount())
        .putMetadata(StripeFacts.PAYMENT, call.paymentId().toString())
        .putMetadata(StripeFacts.REFERENCE, call.transactionId().toString())
        .build();
  }
}
