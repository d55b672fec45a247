/**
 * A stand-in for Stripe's API, Checkout page and webhooks in test mode, written from Stripe's
 * documentation and from nothing else, so that a misreading in the client is not repeated here.
 */
package io.uprava.sandbox.emulator.stripe;
