package io.uprava.sandbox.emulator.stripe.account;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How Stripe counts money (docs.stripe.com/currencies): the decimals of each currency, the least
 * amount that can be charged where one is documented, and the most, which is eight digits.
 */
public final class CurrencyRules {

  private static final long MOST = 99_999_999;
  private static final Set<String> ZERO_DECIMAL =
      Set.of(
          "bif", "clp", "djf", "gnf", "jpy", "kmf", "krw", "mga", "pyg", "rwf", "vnd", "vuv", "xaf",
          "xof", "xpf");
  private static final Set<String> THREE_DECIMAL = Set.of("bhd", "jod", "kwd", "omr", "tnd");

  /** Two decimals in the API though the currency has none in daily life. */
  private static final Set<String> WHOLE_UNITS_ONLY = Set.of("isk", "ugx");

  private static final Set<String> TWO_DECIMAL =
      Set.of(
          ("aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bmd bnd bob brl bsd bwp byn bzd"
                  + " cad cdf chf cny cop crc cve czk dkk dop dzd egp etb eur fjd fkp gbp gel gip"
                  + " gmd gtq gyd hkd hnl htg huf idr ils inr isk jmd kes kgs khr kyd kzt lak lbp"
                  + " lkr lrd lsl mad mdl mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok"
                  + " npr nzd pab pen pgk php pkr pln qar ron rsd rub sar sbd scr sek sgd shp sle"
                  + " sos srd std szl thb tjs top try ttd twd tzs uah ugx usd uyu uzs wst xcd yer"
                  + " zar zmw")
              .split(" "));

  private static final Map<String, Long> LEAST = least();

  private CurrencyRules() {}

  private static Map<String, Long> least() {
    Map<String, Long> amounts = new HashMap<>();
    String table =
        "usd 50 aed 200 aud 50 bgn 100 brl 50 cad 50 chf 50 czk 1500 dkk 250 eur 50 gbp 30 hkd 400"
            + " huf 17500 inr 50 jpy 50 mxn 1000 myr 200 nok 300 nzd 50 pln 200 ron 200 sek 300"
            + " sgd 50 thb 1000";
    String[] words = table.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      amounts.put(words[i], Long.valueOf(words[i + 1]));
    }
    return Map.copyOf(amounts);
  }

  /** Decimals of a currency's minor unit in the API. */
  public static int decimals(String currency) {
    if (ZERO_DECIMAL.contains(currency)) {
      return 0;
    }
    return THREE_DECIMAL.contains(currency) ? 3 : 2;
  }

  /** An amount of minor units as people write it, with the currency's code behind it. */
  public static String written(long amount, String currency) {
    return BigDecimal.valueOf(amount, decimals(currency)).toPlainString()
        + " "
        + currency.toUpperCase(java.util.Locale.ROOT);
  }

  /** Refuses what is no currency Stripe can charge, in lower case. */
  public static void requireKnown(String currency, String param) {
    boolean known =
        TWO_DECIMAL.contains(currency)
            || ZERO_DECIMAL.contains(currency)
            || THREE_DECIMAL.contains(currency);
    if (!known) {
      throw StripeError.parameter(
          null, param, "Invalid currency: " + currency + ". Currencies are written in lower case.");
    }
  }

  /** Refuses an amount that cannot be charged in that currency. */
  public static void requireChargeable(long amount, String currency, String param) {
    if (amount > MOST) {
      throw StripeError.parameter(
          "amount_too_large", param, "Amount must be no more than " + written(MOST, currency));
    }
    if (amount < LEAST.getOrDefault(currency, 1L)) {
      throw StripeError.parameter(
          "amount_too_small",
          param,
          "The Checkout Session's total amount due must add up to at least "
              + written(LEAST.getOrDefault(currency, 1L), currency));
    }
    boolean fraction =
        WHOLE_UNITS_ONLY.contains(currency) && amount % 100 != 0
            || THREE_DECIMAL.contains(currency) && amount % 10 != 0;
    if (fraction) {
      throw StripeError.parameter(
          "invalid_charge_amount_no_decimal_compatible",
          param,
          "Amounts in " + currency + " must end in " + (decimals(currency) == 3 ? "0" : "00"));
    }
  }
}
