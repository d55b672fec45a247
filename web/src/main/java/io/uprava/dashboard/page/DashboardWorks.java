package io.uprava.dashboard.page;

import io.uprava.common.health.HealthView;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.dashboard.page.BarChart.Slot;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Charts of what works now: connections by state, and how much waits in which queue. */
@Named
@RequestScoped
public class DashboardWorks {

  private static final String CONNECTIONS = "/admin/connections";
  private static final String DEPTH = "depth";

  @Inject ConnectionDirectory connections;
  @Inject DashboardPage page;
  @Inject DashboardChecks checks;
  @Inject DashboardWords words;
  @Inject CurrentCaller caller;

  private BarChart connectionChart;
  private BarChart queueChart;

  /** Once: a page asks for each part of a chart many times. */
  @PostConstruct
  void draw() {
    if (isConnectionsSeen()) {
      Map<ConnectionState, Long> counts = connections.counts();
      connectionChart =
          chart(
              "connections",
              "dashboard.connections.count",
              Arrays.stream(ConnectionState.values())
                  .filter(counts::containsKey)
                  .map(state -> connections(state, counts.get(state)))
                  .toList());
    }
    queueChart =
        chart(
            "queues",
            "dashboard.queues.waiting",
            page.getHealth().checks().stream()
                .filter(check -> check.details().get(DEPTH) instanceof Number)
                .map(this::queue)
                .toList());
  }

  public boolean isConnectionsSeen() {
    return caller.hasRole(Roles.ADMIN);
  }

  public BarChart getConnectionChart() {
    return connectionChart;
  }

  public BarChart getQueueChart() {
    return queueChart;
  }

  private Slot connections(ConnectionState state, long count) {
    return counted(
        words.text("ConnectionState." + state.name()),
        words.page(CONNECTIONS + "?state=" + state.name()),
        count);
  }

  private Slot queue(HealthView.Check check) {
    long depth = ((Number) check.details().get(DEPTH)).longValue();
    return counted(words.named("overview.check", check.name()), checks.behind(check.name()), depth);
  }

  private Slot counted(String label, String href, long count) {
    return new Slot(label, href, List.of(words.number(count)), List.of((double) count));
  }

  private BarChart chart(String id, String series, List<Slot> slots) {
    double highest = slots.stream().mapToDouble(Slot::sum).max().orElse(0);
    return BarChart.of(
        id, List.of(words.text(series)), slots, highest, words.number(Math.round(highest)));
  }
}
