package io.uprava.payments.service;

import io.uprava.common.error.RuleViolation;

/** Why somebody does what they do with a payment; others will ask. */
final class Reason {

  private static final int LONGEST = 500;

  private Reason() {}

  /**
   * @throws RuleViolation {@code reason-required} when blank, {@code reason-too-long} over 500
   *     characters
   */
  static String require(String text) {
    String reason = text == null ? "" : text.strip();
    if (reason.isEmpty()) {
      throw new RuleViolation("reason-required");
    }
    if (reason.length() > LONGEST) {
      throw new RuleViolation("reason-too-long");
    }
    return reason;
  }
}
