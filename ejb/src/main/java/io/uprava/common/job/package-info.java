/**
 * Background work on every node at once: a timer ticks everywhere, and a lease in PostgreSQL or
 * {@code SKIP LOCKED} decides who works. Nothing depends on one node living.
 */
package io.uprava.common.job;
