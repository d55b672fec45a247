package io.uprava.reports.catalogue;

import io.uprava.common.error.NotFound;
import io.uprava.common.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All reports there are, and those that the caller may run. */
@ApplicationScoped
public class ReportCatalogue {

  @Inject @Any Instance<Report> reports;
  @Inject CurrentCaller caller;

  /** What the caller may run, by key. */
  public List<Report> ofCaller() {
    return reports.stream()
        .filter(this::allowed)
        .sorted(Comparator.comparing(Report::key))
        .toList();
  }

  /**
   * A report that the caller may run; others do not exist for them.
   *
   * @throws NotFound {@code report-not-found}
   */
  public Report getAllowed(String key) {
    return find(key).filter(this::allowed).orElseThrow(() -> new NotFound("report-not-found"));
  }

  /** Whether the caller may run it, and see what it gave. */
  public boolean allows(String key) {
    return find(key).filter(this::allowed).isPresent();
  }

  /**
   * Whether somebody may run it, and see what it gave.
   *
   * @param roles names of that person's roles
   */
  public boolean allows(String key, Collection<String> roles) {
    return find(key).filter(report -> !Collections.disjoint(report.roles(), roles)).isPresent();
  }

  /** The report of that key, whoever asks; empty when it is gone from the product. */
  public Optional<Report> find(String key) {
    return reports.stream().filter(report -> report.key().equals(key)).findFirst();
  }

  private boolean allowed(Report report) {
    return report.roles().stream().anyMatch(caller::hasRole);
  }
}
