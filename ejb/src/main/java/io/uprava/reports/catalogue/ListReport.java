package io.uprava.reports.catalogue;

import io.uprava.common.paging.ListConditions;

/**
 * A report whose rows are those of a list that people see on a page, under the same conditions and
 * in the same order: the export of that list. Its parameters are called as the conditions are in
 * the address of the page, with a period for two days.
 */
public interface ListReport extends Report {

  /** The statement of the list, made of the same conditions as its pages. */
  ReportQuery query(ListConditions conditions);

  @Override
  default ReportQuery query(ReportArguments arguments) {
    return query(arguments.conditions());
  }
}
