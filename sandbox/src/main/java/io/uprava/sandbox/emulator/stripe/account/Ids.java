package io.uprava.sandbox.emulator.stripe.account;

import java.security.SecureRandom;

/** Identifiers that look like Stripe's: a prefix and letters and digits nobody should interpret. */
public final class Ids {

  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id of an object, like {@code pi_3…}. */
  public static String next(String prefix) {
    return prefix + "_3" + draw(23);
  }

  /** A new id of a Checkout Session in test mode; they are longer than all others. */
  public static String session() {
    return "cs_test_a1" + draw(56);
  }

  /** The id of one API request. */
  public static String request() {
    return "req_" + draw(14);
  }

  /** {@code length} random letters and digits. */
  public static String draw(int length) {
    StringBuilder drawn = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      drawn.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return drawn.toString();
  }
}
