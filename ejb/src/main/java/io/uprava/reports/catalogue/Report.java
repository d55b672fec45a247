package io.uprava.reports.catalogue;

import java.util.List;
import java.util.Set;

/**
 * One report that people and programs may run. Every CDI bean of this type is in the catalogue;
 * docs/reports.md tells how to add one. Its texts are {@code report.<key>.title} and {@code
 * report.<key>.text}; columns and parameters are {@code report.column.<name>} and {@code
 * report.parameter.<name>}.
 */
public interface Report {

  /** Stable name for programs, kebab-case. */
  String key();

  /** Roles of people and scopes of API keys, any of which suffices. */
  Set<String> roles();

  /** What can be chosen, in the order of the form. */
  List<ReportParameter> parameters();

  /** What a row consists of, in the order of the file. */
  List<ReportColumn> columns();

  /** The statement that reads the rows, in their order. */
  ReportQuery query(ReportArguments arguments);
}
