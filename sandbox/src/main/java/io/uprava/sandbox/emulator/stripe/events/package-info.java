/** Events: made, signed, sent with retries, and sent in all the wrong ways on demand. */
package io.uprava.sandbox.emulator.stripe.events;
