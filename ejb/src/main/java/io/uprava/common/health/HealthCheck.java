package io.uprava.common.health;

/** One named condition of a healthy node; every CDI bean of this type is asked. */
public interface HealthCheck {

  /** Stable name for programs, kebab-case, for example {@code database}. */
  String name();

  /**
   * Looks now, within about a second. An exception counts as DOWN; its message does not leave the
   * node.
   */
  CheckResult check() throws Exception;
}
