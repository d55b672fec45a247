/**
 * Reports: what can be asked for, runs as jobs of any node, files, history. A feature offers a
 * report by one class that implements {@link io.uprava.reports.catalogue.Report}; this feature
 * knows none of theirs.
 */
package io.uprava.reports;
