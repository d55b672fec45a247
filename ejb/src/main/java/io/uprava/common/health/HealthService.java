package io.uprava.common.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;

/** Asks every {@link HealthCheck} and sums up. */
@ApplicationScoped
public class HealthService {

  private static final System.Logger LOG = System.getLogger(HealthService.class.getName());

  @Inject @Any Instance<HealthCheck> checks;

  public HealthView health() {
    var seen =
        checks.stream()
            .map(HealthService::ask)
            .sorted(Comparator.comparing(HealthView.Check::name))
            .toList();
    boolean up = seen.stream().allMatch(check -> "UP".equals(check.status()));
    return new HealthView(up ? "UP" : "DOWN", seen);
  }

  /**
   * Asks one check.
   *
   * @throws IllegalArgumentException when no check has this name
   */
  public HealthView.Check check(String name) {
    return checks.stream()
        .filter(check -> check.name().equals(name))
        .map(HealthService::ask)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name));
  }

  private static HealthView.Check ask(HealthCheck check) {
    try {
      CheckResult result = check.check();
      return new HealthView.Check(check.name(), result.up() ? "UP" : "DOWN", result.details());
    } catch (Exception failure) {
      LOG.log(System.Logger.Level.WARNING, "health check " + check.name() + " failed", failure);
      return new HealthView.Check(check.name(), "DOWN", Map.of());
    }
  }
}
