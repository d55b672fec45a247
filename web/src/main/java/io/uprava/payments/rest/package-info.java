/** Payments by REST: asking for money, staff's acts, one's own payments, and Stripe's events. */
package io.uprava.payments.rest;
