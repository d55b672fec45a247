package io.uprava.payments.service;

import io.uprava.common.entity.CurrencyDecimals;
import io.uprava.payments.entity.Money;
import java.text.NumberFormat;
import java.util.Locale;

/** Money as people write it: all decimals of the currency, and its code after a space. */
public final class MoneyText {

  private MoneyText() {}

  /** For example {@code 1,099.00 USD}, in Russian {@code 1 099,00 USD}. */
  public static String of(Money money, Locale locale) {
    int decimals = CurrencyDecimals.of(money.currency());
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(money.major()) + "\u00a0" + money.currency().toUpperCase(Locale.ROOT);
  }

  /** In no particular language, for example {@code 1099.00 USD}. */
  static String plain(Money money) {
    return money.major().toPlainString() + " " + money.currency().toUpperCase(Locale.ROOT);
  }
}
