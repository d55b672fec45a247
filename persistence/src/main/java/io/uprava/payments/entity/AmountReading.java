package io.uprava.payments.entity;

import io.uprava.common.entity.CurrencyDecimals;
import io.uprava.common.error.RuleViolation;
import java.math.BigDecimal;

/** Reads amounts as people type them: a point or a comma, blanks between thousands. */
public final class AmountReading {

  private AmountReading() {}

  /**
   * @return the amount in minor units
   * @throws RuleViolation {@code amount-unreadable}, {@code currency-unknown}
   */
  public static long minorUnits(String text, String currency) {
    try {
      return new BigDecimal(text.replace(',', '.').replaceAll("[\\s\u00a0\u202f]", ""))
          .movePointRight(CurrencyDecimals.of(currency))
          .longValueExact();
    } catch (ArithmeticException | NumberFormatException unreadable) {
      throw new RuleViolation("amount-unreadable");
    }
  }
}
