/** What a report is: parameters, columns, one query; and the reports on people and the audit. */
package io.uprava.reports.catalogue;
