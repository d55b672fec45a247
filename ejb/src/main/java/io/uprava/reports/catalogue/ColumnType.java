package io.uprava.reports.catalogue;

/** What the cells of a column are. */
public enum ColumnType {
  TEXT,
  /** Minor units of the currency that another column of the row names. */
  MONEY,
  /** Lower-case ISO 4217 code, shown to people in capitals. */
  CURRENCY,
  INTEGER,
  /** A moment, written in the reader's zone. */
  INSTANT,
  DATE,
  /** A constant with a name in each language. */
  CHOICE,
  FLAG
}
