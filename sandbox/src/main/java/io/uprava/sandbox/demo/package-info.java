/** Invented data for {@code ./run --demo}, the same for the same seed and moment. */
package io.uprava.sandbox.demo;
