/** The Checkout page for the payer and the control pages for whoever tries the application. */
package io.uprava.sandbox.emulator.stripe.pages;
