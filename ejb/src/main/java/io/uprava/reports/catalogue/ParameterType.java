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
  /** Money in the unit people speak of, with a point or a comma. */
  AMOUNT,
  /** What people type; it may name a person, so that lasting records hold its first letter only. */
  TEXT,
  /** A name or an id that programs gave, for example the type of an event. */
  CODE,
  /** The id of one of our own rows. */
  ID,
  /** {@code true} or {@code false}. */
  FLAG
}
