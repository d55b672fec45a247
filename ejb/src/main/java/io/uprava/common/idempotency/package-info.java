/**
 * A repeated request takes effect once. A key is first seen (row without a status), then answered
 * (row with the answer); a row that stays without one for a minute belongs to a request that was
 * interrupted. Only the REST layer calls this.
 */
package io.uprava.common.idempotency;
