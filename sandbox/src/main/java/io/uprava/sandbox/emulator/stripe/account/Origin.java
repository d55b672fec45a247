package io.uprava.sandbox.emulator.stripe.account;

/**
 * What made something happen: an API request, or nothing an event could name.
 *
 * @param request id of the API request, null when it was somebody's act in a page
 * @param idempotencyKey the key the request carried, null for none
 */
public record Origin(String request, String idempotencyKey) {

  /** An act in the Checkout page or in the dashboard, or one of Stripe's own. */
  public static final Origin NO_REQUEST = new Origin(null, null);
}
