/** What the emulators have in common: their state, their faults, their control and their pages. */
package io.uprava.sandbox.emulator.shared;
