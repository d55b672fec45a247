/** Rows of a report as a file: each format is written as a stream, in constant memory. */
package io.uprava.reports.export;
