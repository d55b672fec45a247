package io.uprava.common.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;

/** Limits of reports, each with a usual value. */
@ApplicationScoped
public class ReportSettings {

  static final String KEEP_DAYS = "uprava.reports.keep-days";
  static final String MEGABYTES = "uprava.reports.max-file-megabytes";
  static final String PER_NODE = "uprava.reports.running-per-node";
  static final String PER_PERSON = "uprava.reports.running-per-person";
  static final String IN_ALL = "uprava.reports.running-in-all";
  static final String OPEN_PER_PERSON = "uprava.reports.open-per-person";
  static final String PATIENCE = "uprava.reports.query-minutes";

  private static final int MEGA = 1024 * 1024;

  @Inject Config config;

  /** How long files are kept; the history stays. */
  public Duration keep() {
    return Duration.ofDays(number(KEEP_DAYS, 30));
  }

  /** The largest file that is written, in bytes. */
  public long largestFile() {
    return (long) number(MEGABYTES, 512) * MEGA;
  }

  /** Runs that one node works on at a time. */
  public int runningPerNode() {
    return number(PER_NODE, 2);
  }

  /** Runs of one person that are worked on at a time. */
  public int runningPerPerson() {
    return number(PER_PERSON, 2);
  }

  /** Runs that all nodes together work on at a time. */
  public int runningInAll() {
    return number(IN_ALL, 4);
  }

  /** Runs of one person that wait or are worked on. */
  public int openPerPerson() {
    return number(OPEN_PER_PERSON, 20);
  }

  /** How long PostgreSQL may look for the first row of a report. */
  public Duration queryPatience() {
    return Duration.ofMinutes(number(PATIENCE, 15));
  }

  /**
   * @throws IllegalArgumentException when one of them is no positive number
   */
  void requireWellFormed() {
    keep();
    largestFile();
    runningPerNode();
    runningPerPerson();
    runningInAll();
    openPerPerson();
    queryPatience();
  }

  private int number(String name, int otherwise) {
    int value = config.getOptionalValue(name, Integer.class).orElse(otherwise);
    if (value < 1) {
      throw new IllegalArgumentException(name);
    }
    return value;
  }
}
