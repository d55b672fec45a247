package io.uprava.dashboard.page;

import io.uprava.common.time.Interval;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * Days that one bar of a chart stands for.
 *
 * @param last included
 */
record TimeSlot(LocalDate first, LocalDate last) {

  /** The intervals of a period; the last one may be cut short. */
  static List<TimeSlot> of(LocalDate from, LocalDate to, Interval interval) {
    long days = ChronoUnit.DAYS.between(from, to) + 1;
    long width = interval.days();
    return LongStream.iterate(0, at -> at < days, at -> at + width)
        .mapToObj(
            at -> new TimeSlot(from.plusDays(at), from.plusDays(Math.min(days, at + width) - 1)))
        .toList();
  }

  /** What belongs to each slot; the slots are in order and cover all days. */
  static <D> Map<TimeSlot, List<D>> sort(
      List<TimeSlot> slots, List<D> all, Function<D, LocalDate> day) {
    NavigableMap<LocalDate, List<D>> held = new TreeMap<>();
    slots.forEach(slot -> held.put(slot.first(), new ArrayList<>()));
    all.forEach(one -> held.floorEntry(day.apply(one)).getValue().add(one));
    return slots.stream()
        .collect(Collectors.toMap(Function.identity(), slot -> held.get(slot.first())));
  }
}
