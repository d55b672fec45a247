/**
 * Backups of the token vault, the weekly proof that they open, and restoring from them.
 *
 * <p>A backup is one file, encrypted by a key of its own: neither the database nor the keyset of
 * the vault is needed to open it. Restoring puts nothing in force that the provider does not take.
 * {@code docs/vault.md} has the format and the procedures.
 */
package io.uprava.backups;
