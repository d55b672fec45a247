package io.uprava.payments.gateway;

import static io.uprava.payments.gateway.StripeJson.number;
import static io.uprava.payments.gateway.StripeJson.object;
import static io.uprava.payments.gateway.StripeJson.text;

import io.uprava.payments.entity.ProviderFact;
import io.uprava.payments.entity.ProviderObjectType;
import io.uprava.payments.entity.ProviderState;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What Stripe's objects say, as facts; the same for an event's object, for an answer and for an
 * object that was read back. A state we do not know is no fact.
 */
public final class StripeFacts {

  /** Our metadata on Stripe's objects. */
  public static final String PAYMENT = "uprava_payment";

  public static final String REFERENCE = "uprava_reference";

  private static final String ASYNC_FAILED = "checkout.session.async_payment_failed";

  private StripeFacts() {}

  /**
   * @param eventType the event it came with, or null; some facts show only there
   */
  public static List<ProviderFact> of(String eventType, JsonObject object) {
    String kind = text(object, "object");
    if (text(object, "id") == null || kind == null) {
      return List.of();
    }
    return switch (kind) {
      case "checkout.session" -> session(eventType, object).stream().toList();
      case "payment_intent" -> intent(object);
      case "charge" -> charge(object).stream().toList();
      case "refund" -> refund(object).stream().toList();
      case "dispute" -> dispute(object).stream().toList();
      default -> List.of();
    };
  }

  private static Optional<ProviderFact> session(String eventType, JsonObject session) {
    return sessionState(eventType, session)
        .map(
            state ->
                new ProviderFact(
                    text(session, "id"),
                    state,
                    number(session, "amount_total"),
                    null,
                    null,
                    text(session, "payment_intent"),
                    null,
                    reference(session),
                    null,
                    null));
  }

  private static Optional<ProviderState> sessionState(String eventType, JsonObject session) {
    String paid = text(session, "payment_status");
    if ("paid".equals(paid)) {
      return Optional.of(ProviderState.SESSION_PAID);
    }
    if (ASYNC_FAILED.equals(eventType)) {
      return Optional.of(ProviderState.SESSION_FAILED);
    }
    return state(ProviderObjectType.SESSION, text(session, "status"));
  }

  private static List<ProviderFact> intent(JsonObject intent) {
    List<ProviderFact> facts = new ArrayList<>();
    String id = text(intent, "id");
    Optional<ProviderState> state =
        state(ProviderObjectType.PAYMENT_INTENT, text(intent, "status"));
    state.ifPresent(
        seen ->
            facts.add(
                new ProviderFact(
                    id,
                    seen,
                    number(intent, "amount"),
                    number(intent, "amount_received"),
                    null,
                    null,
                    null,
                    reference(intent),
                    null,
                    text(intent, "cancellation_reason"))));
    String charge = text(intent, "latest_charge");
    if (charge != null && state.equals(Optional.of(ProviderState.INTENT_PROCESSING))) {
      facts.add(child(charge, ProviderState.CHARGE_PENDING, id, null));
    }
    failure(intent, id).ifPresent(facts::add);
    return facts;
  }

  /** A try that failed, without a charge when it did not come to one. */
  private static Optional<ProviderFact> failure(JsonObject intent, String id) {
    JsonObject error = object(intent, "last_payment_error");
    if (error.isEmpty()) {
      return Optional.empty();
    }
    String charge = text(error, "charge");
    String failed = charge == null ? "failed:" + id : charge;
    return Optional.of(child(failed, ProviderState.CHARGE_FAILED, id, text(error, "code")));
  }

  private static ProviderFact child(String id, ProviderState state, String intent, String detail) {
    return new ProviderFact(id, state, null, null, null, intent, null, null, null, detail);
  }

  private static Optional<ProviderFact> charge(JsonObject charge) {
    return state(ProviderObjectType.CHARGE, text(charge, "status"))
        .map(
            state ->
                new ProviderFact(
                    text(charge, "id"),
                    state,
                    number(charge, "amount"),
                    state == ProviderState.CHARGE_SUCCEEDED ? captured(charge) : Long.valueOf(0),
                    number(charge, "amount_refunded"),
                    text(charge, "payment_intent"),
                    null,
                    null,
                    null,
                    text(charge, "failure_code")));
  }

  private static Long captured(JsonObject charge) {
    Long captured = number(charge, "amount_captured");
    if (captured != null) {
      return captured;
    }
    boolean all = StripeJson.flag(charge, "captured").orElse(false);
    return all ? number(charge, "amount") : Long.valueOf(0);
  }

  private static Optional<ProviderFact> refund(JsonObject refund) {
    return state(ProviderObjectType.REFUND, text(refund, "status"))
        .map(
            state ->
                new ProviderFact(
                    text(refund, "id"),
                    state,
                    number(refund, "amount"),
                    null,
                    null,
                    text(refund, "payment_intent"),
                    text(refund, "charge"),
                    reference(refund),
                    null,
                    text(refund, "failure_reason")));
  }

  private static Optional<ProviderFact> dispute(JsonObject dispute) {
    return state(ProviderObjectType.DISPUTE, text(dispute, "status"))
        .map(
            state ->
                new ProviderFact(
                    text(dispute, "id"),
                    state,
                    number(dispute, "amount"),
                    null,
                    null,
                    text(dispute, "payment_intent"),
                    text(dispute, "charge"),
                    null,
                    StripeJson.moment(object(dispute, "evidence_details"), "due_by"),
                    text(dispute, "reason")));
  }

  /** Our mark on an object, null on what is not ours. */
  public static String reference(JsonObject object) {
    return text(object(object, "metadata"), REFERENCE);
  }

  private static Optional<ProviderState> state(ProviderObjectType type, String status) {
    if (status == null) {
      return Optional.empty();
    }
    String prefix = type == ProviderObjectType.PAYMENT_INTENT ? "INTENT" : type.name();
    String name = prefix + "_" + status.toUpperCase(Locale.ROOT);
    return Arrays.stream(ProviderState.values())
        .filter(state -> state.type() == type && state.name().equals(name))
        .findFirst();
  }
}
