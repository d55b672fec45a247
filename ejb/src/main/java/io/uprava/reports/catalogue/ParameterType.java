package io.uprava.reports.catalogue;

/** What a parameter's text means. */
public enum ParameterType {
  /** Two dates {@code 2026-01-01/2026-01-31}, both included, or a {@link PeriodPreset}. */
  PERIOD,
  /** One of the choices. */
  ONE_OF,
  /** Some of the choices, separated by commas. */
  ANY_OF,
  /** Lower-case ISO 4217 code. */
  CURRENCY,
  TEXT,
  /** {@code true} or {@code false}. */
  FLAG
}
