/** Stripe, seen from here: what we ask it for and what its objects say. */
package io.uprava.payments.gateway;
