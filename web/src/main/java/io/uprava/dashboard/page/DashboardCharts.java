package io.uprava.dashboard.page;

import io.uprava.common.page.ActiveLocale;
import io.uprava.dashboard.page.BarChart.Slot;
import io.uprava.dashboard.repository.SignInDay;
import io.uprava.dashboard.service.DashboardView;
import io.uprava.payments.entity.Money;
import io.uprava.payments.repository.CurrencyDay;
import io.uprava.payments.repository.StatusDay;
import io.uprava.payments.service.MoneyText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Turns figures into charts. */
@RequestScoped
class DashboardCharts {

  static final String PAYMENTS = "/admin/payments";
  private static final String SIGN_INS = "/admin/sign-ins";

  @Inject DashboardWords words;
  @Inject ActiveLocale locale;

  /** Payments by state. */
  BarChart states(DashboardView view) {
    List<PaymentGroup> groups = List.of(PaymentGroup.values());
    List<Slot> slots =
        slots(
            view,
            view.payments().statuses(),
            StatusDay::day,
            (slot, days) ->
                counted(
                    slot,
                    words.list(PAYMENTS, slot, view.zone(), ""),
                    groups.stream().map(new StatusSums(days)::payments).toList()));
    List<String> names =
        groups.stream().map(group -> words.text("dashboard.group." + group.name())).toList();
    return chart("states", names, slots, 0, top -> words.number(Math.round(top)));
  }

  /** Share of payments that brought money. */
  BarChart success(DashboardView view) {
    List<Slot> slots =
        slots(
            view,
            view.payments().statuses(),
            StatusDay::day,
            (slot, days) -> {
              double share = new StatusSums(days).success();
              return new Slot(
                  words.days(slot),
                  words.list(PAYMENTS, slot, view.zone(), ""),
                  List.of(words.share(share)),
                  List.of(share));
            });
    return chart("success", List.of(words.text("dashboard.success")), slots, 1, words::share);
  }

  /** Money received in one currency. */
  BarChart volume(DashboardView view, String currency) {
    List<Slot> slots =
        slots(
            view,
            new CurrencySums(view.payments().currencies()).of(currency).days(),
            CurrencyDay::day,
            (slot, days) -> {
              long received = new CurrencySums(days).received();
              return new Slot(
                  words.days(slot),
                  words.list(PAYMENTS, slot, view.zone(), "&currency=" + currency),
                  List.of(money(received, currency)),
                  List.of((double) received));
            });
    return chart(
        "volume",
        List.of(words.text("dashboard.received")),
        slots,
        0,
        top -> money(Math.round(top), currency));
  }

  /** Sign-ins and refusals. */
  BarChart signIns(DashboardView view) {
    List<Slot> slots =
        slots(
            view,
            view.signIns(),
            SignInDay::day,
            (slot, days) ->
                counted(
                    slot,
                    words.list(SIGN_INS, slot, view.zone(), ""),
                    List.of(
                        days.stream().mapToLong(SignInDay::signedIn).sum(),
                        days.stream().mapToLong(SignInDay::denied).sum())));
    return chart(
        "sign-ins",
        List.of(words.text("dashboard.signed_in"), words.text("dashboard.denied")),
        slots,
        0,
        top -> words.number(Math.round(top)));
  }

  String money(long amount, String currency) {
    return MoneyText.of(new Money(amount, currency), locale.current());
  }

  private static <D> List<Slot> slots(
      DashboardView view,
      List<D> all,
      Function<D, LocalDate> day,
      BiFunction<TimeSlot, List<D>, Slot> each) {
    List<TimeSlot> slots = TimeSlot.of(view.from(), view.to(), view.interval());
    Map<TimeSlot, List<D>> held = TimeSlot.sort(slots, all, day);
    return slots.stream().map(slot -> each.apply(slot, held.get(slot))).toList();
  }

  private Slot counted(TimeSlot slot, String href, List<Long> counts) {
    return new Slot(
        words.days(slot),
        href,
        counts.stream().map(words::number).toList(),
        counts.stream().map(Long::doubleValue).toList());
  }

  private static BarChart chart(
      String id, List<String> series, List<Slot> slots, double top, Function<Double, String> say) {
    double highest =
        top > 0 ? top : slots.stream().map(Slot::sum).max(Comparator.naturalOrder()).orElse(0d);
    return BarChart.of(id, series, slots, highest, say.apply(highest));
  }
}
