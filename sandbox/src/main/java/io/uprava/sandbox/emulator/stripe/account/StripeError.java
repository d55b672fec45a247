package io.uprava.sandbox.emulator.stripe.account;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/** A refusal as Stripe's API words it. */
public final class StripeError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String type;
  private final String code;
  private final String param;
  private final boolean executed;

  /**
   * @param code Stripe's error code, null for none
   * @param param the parameter at fault, null for none
   * @param executed whether the endpoint had begun its work, so that an idempotency key keeps this
   */
  public StripeError(
      int status, String type, String code, String param, String message, boolean executed) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
    this.executed = executed;
  }

  /** Parameters that do not pass validation; an idempotency key may be used again after it. */
  public static StripeError parameter(String code, String param, String message) {
    return new StripeError(400, "invalid_request_error", code, param, message, false);
  }

  /** A request that makes no sense in the present state of things. */
  public static StripeError refused(String code, String param, String message) {
    return new StripeError(400, "invalid_request_error", code, param, message, true);
  }

  /** An object that does not exist. */
  public static StripeError missing(String kind, String id, String param) {
    String message = "No such " + kind + ": '" + id + "'";
    return new StripeError(404, "invalid_request_error", "resource_missing", param, message, true);
  }

  /** HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** Whether an idempotency key keeps this answer. */
  public boolean executed() {
    return executed;
  }

  /**
   * The body of the answer.
   *
   * @param request id of the request, for the address of its log
   */
  public JsonObject body(String request) {
    Fields error = Fields.none();
    if (code != null) {
      error.set("code", code);
      error.set("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
    }
    error.set("message", getMessage());
    if (param != null) {
      error.set("param", param);
    }
    error.set("request_log_url", "https://dashboard.stripe.com/test/logs/" + request);
    return Fields.none().set("error", error.set("type", type)).build();
  }
}
