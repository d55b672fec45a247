package io.uprava.common.page;

import io.uprava.common.health.HealthService;
import io.uprava.common.health.HealthView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** What health checks say, in words. */
@Named
@RequestScoped
public class HealthWords {

  private static final String DETAIL = "overview.detail.";

  @Inject HealthService service;
  @Inject PageTexts texts;
  @Inject PageFormats formats;

  /**
   * The figures of the check of this name, asked now.
   *
   * @throws IllegalArgumentException when no check has this name
   */
  public List<String> figuresOf(String check) {
    return figures(service.check(check));
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
}
