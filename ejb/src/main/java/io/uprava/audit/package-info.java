/**
 * The audit chain: every change of state by a person, a key, a job or a provider is an entry,
 * written in the transaction of the change. PostgreSQL seals entries at commit into a chain of
 * hashes and refuses to change or remove them; {@link
 * io.uprava.audit.service.AuditService#verify()} finds what somebody with more rights changed all
 * the same.
 *
 * <p>Every service may record; administrators and keys with the scope {@code audit:read} may read.
 */
package io.uprava.audit;
