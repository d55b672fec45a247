package io.uprava.sandbox.emulator.stripe.account;

import java.util.Optional;

/**
 * The test cards of docs.stripe.com/testing the emulator knows, and a bank debit that takes days.
 */
public enum TestCard {
  VISA("4242424242424242", Course.SUCCEEDS, null, null),
  DECLINED("4000000000000002", Course.DECLINED, "card_declined", "generic_decline"),
  INSUFFICIENT_FUNDS("4000000000009995", Course.DECLINED, "card_declined", "insufficient_funds"),
  EXPIRED("4000000000000069", Course.DECLINED, "expired_card", null),
  INCORRECT_CVC("4000000000000127", Course.DECLINED, "incorrect_cvc", null),
  THREE_D_SECURE("4000002760003184", Course.CHALLENGED, null, null),
  THREE_D_SECURE_THEN_DECLINED(
      "4000008260003178", Course.CHALLENGED, "card_declined", "insufficient_funds"),
  DISPUTED("4000000000000259", Course.SUCCEEDS, null, null),
  REFUND_PENDING("4000000000007726", Course.SUCCEEDS, null, null),
  REFUND_FAILS("4000000000005126", Course.SUCCEEDS, null, null),
  BANK_DEBIT("000123456789", Course.DELAYED, null, null);

  /** What happens when it is used. */
  public enum Course {
    SUCCEEDS,
    DECLINED,
    CHALLENGED,
    DELAYED
  }

  private final String number;
  private final Course course;
  private final String errorCode;
  private final String declineCode;

  TestCard(String number, Course course, String errorCode, String declineCode) {
    this.number = number;
    this.course = course;
    this.errorCode = errorCode;
    this.declineCode = declineCode;
  }

  /** The card with that number, blanks in it ignored. */
  public static Optional<TestCard> ofNumber(String number) {
    String digits = number.replaceAll("[ -]", "");
    for (TestCard card : values()) {
      if (card.number.equals(digits)) {
        return Optional.of(card);
      }
    }
    return Optional.empty();
  }

  /** Its number, or the account's number of the bank debit. */
  public String number() {
    return number;
  }

  /** The number in groups, as it stands on a card. */
  public String written() {
    return number.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  /** The last four digits. */
  public String last4() {
    return number.substring(number.length() - 4);
  }

  /** What happens when it is used. */
  public Course course() {
    return course;
  }

  /** Whether it is refused in the end; one with a challenge is asked for that first. */
  public boolean refused() {
    return errorCode != null;
  }

  /** Stripe's error code of the refusal. */
  public String errorCode() {
    return errorCode;
  }

  /** The issuer's reason, null where the error code says it all. */
  public String declineCode() {
    return declineCode;
  }

  /** The sentence Stripe shows the payer. */
  public String message() {
    return switch (errorCode) {
      case "expired_card" -> "Your card has expired.";
      case "incorrect_cvc" -> "Your card's security code is incorrect.";
      default ->
          "insufficient_funds".equals(declineCode)
              ? "Your card has insufficient funds."
              : "Your card was declined.";
    };
  }
}
