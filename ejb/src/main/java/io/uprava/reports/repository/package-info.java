/** Where runs and their files are kept, and how rows are read for them. */
package io.uprava.reports.repository;
