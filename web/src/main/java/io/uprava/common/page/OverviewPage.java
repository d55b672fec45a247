package io.uprava.common.page;

import io.uprava.common.health.HealthService;
import io.uprava.common.health.HealthView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** {@code /admin}: whether everything works, and the ways to everything. */
@Named
@RequestScoped
public class OverviewPage {

  private static final String DETAIL = "overview.detail.";

  @Inject HealthService service;
  @Inject PageTexts texts;
  @Inject PageFormats formats;

  private HealthView health;

  public boolean isUp() {
    return health().up();
  }

  public List<HealthView.Check> getChecks() {
    return health().checks();
  }

  /** The figures of a check that have a name for people. */
  public List<String> figures(HealthView.Check check) {
    return check.details().entrySet().stream()
        .filter(
            detail -> detail.getValue() instanceof Number && texts.has(DETAIL + detail.getKey()))
        .sorted(Map.Entry.comparingByKey())
        .map(
            detail ->
                texts.get(
                    DETAIL + detail.getKey(), "figure", formats.number((Number) detail.getValue())))
        .toList();
  }

  private HealthView health() {
    if (health == null) {
      health = service.health();
    }
    return health;
  }
}
