package io.uprava.dashboard.page;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.health.HealthView;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.dashboard.service.DashboardService;
import io.uprava.dashboard.service.DashboardView;
import io.uprava.payments.entity.PaymentStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** {@code /admin}: what happened in a period, and whether everything works. */
@Named
@RequestScoped
public class DashboardPage {

  @Inject DashboardService service;
  @Inject DashboardCharts charts;
  @Inject DashboardWords words;
  @Inject PageInput input;
  @Inject PageMessages messages;

  private DashboardPeriod period;
  private DashboardView view;
  private BarChart stateChart;
  private BarChart successChart;
  private BarChart signInChart;
  private List<Volume> volumes;

  /** Money of one currency, in words. */
  public record Volume(
      String currency, String received, String refunded, String href, BarChart chart) {}

  /** How many payments are in a state. */
  public record StateCount(PaymentStatus status, String count, String href) {}

  public void load() {
    period =
        DashboardPeriod.read(
            input.text("days"), input.text("from"), input.text("to"), service.today());
    try {
      view = service.view(period.from(), period.to(), null);
    } catch (RuleViolation unusable) {
      messages.refuse(unusable);
      period = DashboardPeriod.read(null, null, null, service.today());
      view = service.view(period.from(), period.to(), null);
    }
    draw();
  }

  /** Once: a page asks for each part of a chart many times. */
  private void draw() {
    if (isPaymentsSeen()) {
      stateChart = charts.states(view);
      successChart = charts.success(view);
      volumes = money().currencies().stream().map(this::volume).toList();
    }
    if (isSignInsSeen()) {
      signInChart = charts.signIns(view);
    }
  }

  public DashboardView view() {
    return view;
  }

  public List<Integer> presets() {
    return DashboardPeriod.PRESETS;
  }

  public int preset() {
    return period.preset();
  }

  public HealthView getHealth() {
    return view.health();
  }

  public boolean isPaymentsSeen() {
    return view.payments() != null;
  }

  public boolean isSignInsSeen() {
    return view.signIns() != null;
  }

  public String total() {
    return words.number(counts().payments());
  }

  public String success() {
    return words.share(counts().success());
  }

  public List<StateCount> states() {
    return Arrays.stream(PaymentStatus.values())
        .filter(status -> counts().payments(status) > 0)
        .map(
            status ->
                new StateCount(
                    status,
                    words.number(counts().payments(status)),
                    list("&status=" + status.name())))
        .toList();
  }

  public List<Volume> volumes() {
    return volumes;
  }

  public BarChart getStateChart() {
    return stateChart;
  }

  public BarChart getSuccessChart() {
    return successChart;
  }

  public BarChart getSignInChart() {
    return signInChart;
  }

  private Volume volume(String currency) {
    CurrencySums of = money().of(currency);
    return new Volume(
        currency,
        charts.money(of.received(), currency),
        charts.money(of.refunded(), currency),
        list("&currency=" + currency),
        charts.volume(view, currency));
  }

  private String list(String more) {
    return words.list(
        DashboardCharts.PAYMENTS, new TimeSlot(view.from(), view.to()), view.zone(), more);
  }

  private StatusSums counts() {
    return new StatusSums(view.payments().statuses());
  }

  private CurrencySums money() {
    return new CurrencySums(view.payments().currencies());
  }
}
