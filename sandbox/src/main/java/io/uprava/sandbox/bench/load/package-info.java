/** A load generator of our own: raw connections, fixed rates, honest percentiles. */
package io.uprava.sandbox.bench.load;
