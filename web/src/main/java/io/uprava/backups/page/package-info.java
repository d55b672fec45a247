/** Backups of the vault for administrators at a browser. */
package io.uprava.backups.page;
