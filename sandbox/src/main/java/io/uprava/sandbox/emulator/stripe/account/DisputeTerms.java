package io.uprava.sandbox.emulator.stripe.account;

/**
 * How a dispute is opened.
 *
 * @param reason one of Stripe's, like {@code product_not_received}
 * @param amount in minor units, null for all of the charge
 * @param days until evidence is due
 * @param inquiry whether the bank only asks, and no money is withdrawn yet
 */
public record DisputeTerms(String reason, Long amount, int days, boolean inquiry) {

  /** A fraud claim for the whole amount with a week for evidence. */
  public static DisputeTerms usual() {
    return new DisputeTerms("fraudulent", null, 7, false);
  }
}
