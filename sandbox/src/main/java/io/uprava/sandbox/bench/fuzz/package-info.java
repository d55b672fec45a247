/** Webhook requests with mutated headers and bodies, and what a server makes of them. */
package io.uprava.sandbox.bench.fuzz;
