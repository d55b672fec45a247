/**
 * Clients of the company as its other systems know them: names, telephone numbers, addresses.
 *
 * <p>A client is read from a connected account by a {@code ContactImport}, of which each connection
 * has one: asked for once, it repeats itself, reads what has changed, goes on after a crash where
 * it was and never runs twice at a time. What a client is called at its source is unique for each
 * connection. People of the feature users are those who sign in here; clients do not.
 */
package io.uprava.clients;
