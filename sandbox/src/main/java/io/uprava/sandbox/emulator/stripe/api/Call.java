package io.uprava.sandbox.emulator.stripe.api;

import io.uprava.sandbox.emulator.stripe.account.Parameters;

/**
 * One call of the API.
 *
 * @param id the id in the path, null when there is none
 * @param pages address of the emulator as the caller knows it
 */
record Call(String path, String id, Parameters parameters, String pages) {}
