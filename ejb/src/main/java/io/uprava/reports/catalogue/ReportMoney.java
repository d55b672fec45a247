package io.uprava.reports.catalogue;

import io.uprava.common.entity.CurrencyDecimals;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Money in a cell; sums may be larger than any single amount.
 *
 * @param minor in minor units
 * @param currency lower-case ISO 4217 code
 */
public record ReportMoney(BigInteger minor, String currency) {

  /** Digits after the point. */
  public int decimals() {
    return CurrencyDecimals.of(currency);
  }

  /** The amount in the unit people speak of, exact. */
  public BigDecimal major() {
    return new BigDecimal(minor, decimals());
  }
}
