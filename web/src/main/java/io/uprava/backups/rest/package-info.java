/** Backups of the vault over HTTP. */
package io.uprava.backups.rest;
