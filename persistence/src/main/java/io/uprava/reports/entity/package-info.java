/** Runs of reports: what was asked for, how far it is, and what came of it. */
package io.uprava.reports.entity;
