/**
 * No measurement of speed: tokens are renewed by two nodes at once while nodes and PostgreSQL are
 * killed and the provider fails. Whether a token was lost or presented twice is judged by what the
 * emulated provider and the database know.
 */
package io.uprava.sandbox.bench.vault;
