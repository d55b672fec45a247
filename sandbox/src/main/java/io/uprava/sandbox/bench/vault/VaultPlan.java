package io.uprava.sandbox.bench.vault;

/**
 * How much is done.
 *
 * @param seed everything that is drawn follows from it
 * @param accounts how many are connected; those that wait for their tokens are left out of rounds
 * @param hurried whether what a dead process left is given up after seconds instead of a minute
 */
public record VaultPlan(int rounds, long seed, int accounts, boolean hurried) {}
