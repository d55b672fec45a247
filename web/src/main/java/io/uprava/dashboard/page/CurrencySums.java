package io.uprava.dashboard.page;

import io.uprava.payments.repository.CurrencyDay;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Adds up money of some days, in minor units. */
record CurrencySums(List<CurrencyDay> days) {

  CurrencySums of(String currency) {
    return new CurrencySums(days.stream().filter(d -> d.currency().equals(currency)).toList());
  }

  Set<String> currencies() {
    return days.stream().map(CurrencyDay::currency).collect(Collectors.toCollection(TreeSet::new));
  }

  long received() {
    return days.stream().mapToLong(CurrencyDay::received).sum();
  }

  long refunded() {
    return days.stream().mapToLong(CurrencyDay::refunded).sum();
  }
}
