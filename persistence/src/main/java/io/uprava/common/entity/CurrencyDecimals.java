package io.uprava.common.entity;

import io.uprava.common.error.RuleViolation;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many decimals a currency has as Stripe counts them (docs.stripe.com/currencies), which is not
 * how ISO 4217 and {@link Currency} count: ISK and UGX are two-decimal there without fractions, MGA
 * and others have none.
 */
public final class CurrencyDecimals {

  private static final int USUAL = 2;
  private static final int MANY = 3;
  private static final Set<String> WITHOUT =
      Set.of(
          "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf",
          "xof", "xpf");
  private static final Set<String> THREE = Set.of("bhd", "jod", "kwd", "omr", "tnd");
  private static final Set<String> WHOLE_ONLY = Set.of("isk", "ugx");
  private static final Set<String> KNOWN =
      Currency.getAvailableCurrencies().stream()
          .filter(currency -> currency.getDefaultFractionDigits() >= 0)
          .map(currency -> currency.getCurrencyCode().toLowerCase(Locale.ROOT))
          .collect(Collectors.toUnmodifiableSet());

  private CurrencyDecimals() {}

  /**
   * @param currency lower-case ISO 4217 code
   * @return number of digits after the point, 0, 2 or 3
   * @throws RuleViolation {@code currency-unknown}
   */
  public static int of(String currency) {
    if (!known(currency)) {
      throw new RuleViolation("currency-unknown");
    }
    if (WITHOUT.contains(currency)) {
      return 0;
    }
    return THREE.contains(currency) ? MANY : USUAL;
  }

  /** Whether that is the lower-case code of a currency. */
  public static boolean known(String currency) {
    return currency != null && KNOWN.contains(currency);
  }

  /** The amount of which every charge must be a multiple, in minor units. */
  public static long step(String currency) {
    int decimals = of(currency);
    if (WHOLE_ONLY.contains(currency)) {
      return 100;
    }
    return decimals == MANY ? 10 : 1;
  }
}
