/** Rows about backups, and the scratch schema of drills. */
package io.uprava.backups.repository;
