/** What the emulated Stripe account holds, and everything that can happen to it. */
package io.uprava.sandbox.emulator.stripe.account;
