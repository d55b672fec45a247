package io.uprava.payments.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  @ParameterizedTest
  @CsvSource({
    "usd,1099,10.99",
    "rub,1,0.01",
    "aed,15000,150.00",
    "jpy,1099,1099",
    "mga,5,5",
    "kmf,7,7",
    "isk,500,5.00",
    "ugx,500,5.00",
    "bhd,1230,1.230",
    "tnd,10,0.010",
    "huf,100,1.00"
  })
  void countsDecimalsAsStripeDoes(String currency, long amount, String major) {
    assertThat(Money.chargeable(amount, currency).major().toPlainString()).isEqualTo(major);
  }

  @ParameterizedTest
  @CsvSource({"isk,550", "ugx,1", "kwd,1231", "omr,15"})
  void refusesFractionsThatTheCurrencyDoesNotTake(String currency, long amount) {
    assertThatThrownBy(() -> Money.chargeable(amount, currency)).hasMessageContaining("fractions");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "xx", "btc", "доллар", "us"})
  void refusesWhatIsNoCurrency(String currency) {
    assertThatThrownBy(() -> Money.chargeable(100, currency)).hasMessage("currency-unknown");
  }

  @Test
  void takesTheCodeInAnyCaseAndKeepsItLower() {
    assertThat(Money.chargeable(100, " USD ").currency()).isEqualTo("usd");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, -1, 1_000_000_000_000L})
  void refusesAmountsNobodyCanPay(long amount) {
    assertThatThrownBy(() -> Money.chargeable(amount, "usd")).hasMessageContaining("out-of-range");
  }
}
