package io.uprava.dashboard.page;

import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.StatusDay;
import java.util.List;
import java.util.function.Predicate;

/** Counts payments of some days by state. */
record StatusSums(List<StatusDay> days) {

  long payments() {
    return count(status -> true);
  }

  long payments(PaymentGroup group) {
    return count(status -> PaymentGroup.of(status) == group);
  }

  long payments(PaymentStatus wanted) {
    return count(status -> status == wanted);
  }

  /** Share of the payments that brought money among those that are over, 0 to 1; 0 for none. */
  double success() {
    long over = payments() - payments(PaymentGroup.OPEN);
    return over == 0 ? 0 : (double) (over - payments(PaymentGroup.ENDED)) / over;
  }

  private long count(Predicate<PaymentStatus> wanted) {
    return days.stream()
        .filter(day -> wanted.test(day.status()))
        .mapToLong(StatusDay::payments)
        .sum();
  }
}
