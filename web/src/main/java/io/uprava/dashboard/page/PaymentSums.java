package io.uprava.dashboard.page;

import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** Adds up payments of some days. */
record PaymentSums(Collection<PaymentDay> days) {

  /** The same days, those of each slot apart; the slots are in order and cover all days. */
  Map<TimeSlot, PaymentSums> by(List<TimeSlot> slots) {
    NavigableMap<LocalDate, List<PaymentDay>> held = new TreeMap<>();
    slots.forEach(slot -> held.put(slot.first(), new ArrayList<>()));
    days.forEach(day -> held.floorEntry(day.day()).getValue().add(day));
    return slots.stream()
        .collect(Collectors.toMap(slot -> slot, slot -> new PaymentSums(held.get(slot.first()))));
  }

  PaymentSums of(String currency) {
    return new PaymentSums(days.stream().filter(d -> d.currency().equals(currency)).toList());
  }

  Set<String> currencies() {
    return days.stream().map(PaymentDay::currency).collect(Collectors.toCollection(TreeSet::new));
  }

  long payments() {
    return sum(PaymentDay::payments);
  }

  long payments(PaymentGroup group) {
    return days.stream()
        .filter(day -> PaymentGroup.of(day.status()) == group)
        .mapToLong(PaymentDay::payments)
        .sum();
  }

  long payments(PaymentStatus status) {
    return days.stream()
        .filter(day -> day.status() == status)
        .mapToLong(PaymentDay::payments)
        .sum();
  }

  long sum(ToLongFunction<PaymentDay> value) {
    return days.stream().mapToLong(value).sum();
  }

  /** Share of the payments that brought money among those that are over, 0 to 1; 0 for none. */
  double success() {
    long open = payments(PaymentGroup.OPEN);
    long over = payments() - open;
    return over == 0 ? 0 : (double) (over - payments(PaymentGroup.ENDED)) / over;
  }
}
