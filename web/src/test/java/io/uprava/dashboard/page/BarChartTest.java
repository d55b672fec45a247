package io.uprava.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.time.Interval;
import io.uprava.dashboard.page.BarChart.Part;
import io.uprava.dashboard.page.BarChart.Slot;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.StatusDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class BarChartTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  @Test
  void stacksTheSeriesOfABarWithoutAGap() {
    BarChart chart = chart(slot(30, 10), slot(0, 20));

    List<Part> first = chart.rows().get(0).parts();
    assertThat(first).extracting(Part::y).containsExactly("40.00", "0.00");
    assertThat(first).extracting(Part::height).containsExactly("120.00", "40.00");
    assertThat(chart.rows().get(1).parts()).extracting(Part::series).containsExactly(1);
    assertThat(chart.rows().get(1).whole().x()).isEqualTo("360.00");
  }

  @Test
  void isEmptyWhenNothingHappened() {
    assertThat(chart(slot(0, 0), slot(0, 0)).isBlank()).isTrue();
    assertThat(chart(slot(0, 1)).isBlank()).isFalse();
  }

  @Test
  void showsSmallAmountsAtAll() {
    assertThat(chart(slot(1_000_000, 0), slot(1, 0)).rows().get(1).parts().get(0).height())
        .isEqualTo("1.50");
  }

  @Test
  void slotsCoverEachDayOnce() {
    for (int days : new int[] {1, 7, 92, 93, 365}) {
      LocalDate from = TODAY.minusDays(days - 1);
      List<TimeSlot> slots = TimeSlot.of(from, TODAY, Interval.of(from, TODAY));
      TODAY
          .minusDays(days - 1)
          .datesUntil(TODAY.plusDays(1))
          .forEach(day -> assertThat(slots.stream().filter(s -> holds(s, day))).hasSize(1));
      assertThat(slots.get(slots.size() - 1).last()).isEqualTo(TODAY);
      assertThat(slots).hasSizeLessThanOrEqualTo(92);
    }
  }

  @Test
  void successCountsPaymentsThatAreOver() {
    StatusSums sums =
        new StatusSums(
            List.of(
                day(PaymentStatus.PAID, 6), day(PaymentStatus.REFUNDED, 2),
                day(PaymentStatus.EXPIRED, 2), day(PaymentStatus.DRAFT, 90)));

    assertThat(sums.success()).isEqualTo(0.8);
    assertThat(new StatusSums(List.of()).success()).isZero();
  }

  @Test
  void periodIsReadFromTheAddress() {
    assertThat(DashboardPeriod.read("7", null, null, TODAY))
        .isEqualTo(new DashboardPeriod(LocalDate.parse("2026-03-25"), TODAY, 7));
    assertThat(DashboardPeriod.read("9", null, null, TODAY).preset()).isEqualTo(30);
    assertThat(DashboardPeriod.read(null, "2026-01-01", "2026-01-31", TODAY))
        .isEqualTo(
            new DashboardPeriod(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-31"), 0));
    assertThat(DashboardPeriod.read(null, "yesterday", "", TODAY).preset()).isEqualTo(30);
  }

  @Test
  void dayBelongsToTheSlotThatHoldsIt() {
    LocalDate from = TODAY.minusDays(9);
    List<TimeSlot> weeks = TimeSlot.of(from, TODAY, Interval.WEEK);
    List<LocalDate> days = from.datesUntil(TODAY.plusDays(1)).toList();

    Map<TimeSlot, List<LocalDate>> sorted = TimeSlot.sort(weeks, days, Function.identity());

    assertThat(sorted.get(weeks.get(0))).containsExactlyElementsOf(days.subList(0, 7));
    assertThat(sorted.get(weeks.get(1))).containsExactlyElementsOf(days.subList(7, 10));
  }

  private static boolean holds(TimeSlot slot, LocalDate day) {
    return !day.isBefore(slot.first()) && !day.isAfter(slot.last());
  }

  private static StatusDay day(PaymentStatus status, long payments) {
    return new StatusDay(TODAY, status, payments);
  }

  private static Slot slot(double... amounts) {
    return new Slot(
        "a day", "/list", List.of("1", "2"), java.util.Arrays.stream(amounts).boxed().toList());
  }

  private static BarChart chart(Slot... slots) {
    return BarChart.of("any", List.of("a", "b"), List.of(slots), 0, "much");
  }
}
