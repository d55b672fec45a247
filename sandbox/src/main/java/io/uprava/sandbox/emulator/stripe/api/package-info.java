/** The API under {@code /v1}: parameters, keys, idempotency, errors, lists and injected faults. */
package io.uprava.sandbox.emulator.stripe.api;
