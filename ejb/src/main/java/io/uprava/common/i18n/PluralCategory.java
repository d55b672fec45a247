package io.uprava.common.i18n;

import java.util.Locale;

/** The plural categories of CLDR for whole numbers in the two languages of the product. */
final class PluralCategory {

  private PluralCategory() {}

  static String of(Locale locale, long number) {
    long count = Math.abs(number);
    return "ru".equals(locale.getLanguage()) ? russian(count) : english(count);
  }

  private static String english(long count) {
    return count == 1 ? "one" : "other";
  }

  private static String russian(long count) {
    long lastDigit = count % 10;
    long lastTwo = count % 100;
    if (lastDigit == 1 && lastTwo != 11) {
      return "one";
    }
    boolean few = lastDigit >= 2 && lastDigit <= 4 && (lastTwo < 12 || lastTwo > 14);
    return few ? "few" : "many";
  }
}
