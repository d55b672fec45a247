/** What Instagram does with long-lived tokens, written from Meta's documentation. */
package io.uprava.sandbox.emulator.meta;
