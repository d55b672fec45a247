package io.uprava.payments.entity;

import io.uprava.common.entity.CurrencyDecimals;
import io.uprava.common.error.RuleViolation;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * An amount in the minor unit of its currency.
 *
 * @param amount for example 1099 for 10.99 USD, 1099 for 1099 JPY
 * @param currency lower-case ISO 4217 code
 */
public record Money(long amount, String currency) {

  private static final long LARGEST = 999_999_999_999L;

  /**
   * An amount that can be asked for.
   *
   * @throws RuleViolation {@code currency-unknown}, {@code amount-out-of-range}, {@code
   *     amount-has-fractions} when the currency takes no such fractions
   */
  public static Money chargeable(long amount, String currency) {
    String code = currency == null ? null : currency.strip().toLowerCase(Locale.ROOT);
    long step = CurrencyDecimals.step(code);
    if (amount < 1 || amount > LARGEST) {
      throw new RuleViolation("amount-out-of-range", Map.of("max", LARGEST));
    }
    if (amount % step != 0) {
      throw new RuleViolation("amount-has-fractions", Map.of("step", step));
    }
    return new Money(amount, code);
  }

  /** The amount in the unit people speak of, with the decimals of its currency. */
  public BigDecimal major() {
    return BigDecimal.valueOf(amount, CurrencyDecimals.of(currency));
  }
}
