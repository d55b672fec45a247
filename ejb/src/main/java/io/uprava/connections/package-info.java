/**
 * Accounts at providers (amoCRM, Kommo, Instagram, VK and others) that stay connected: through
 * redeploys, crashes and outages.
 *
 * <p>A connection keeps its id for ever; its tokens are generations, never overwritten. One
 * generation is in force, and one exchange for the next is under way at most, in the whole cluster.
 * Values are encrypted and read through {@code VaultService} only, which audits each reading. Who
 * needs a live token asks {@code LiveTokens}. {@code docs/vault.md} tells what is promised, and
 * what happens at each instant of a crash.
 */
package io.uprava.connections;
