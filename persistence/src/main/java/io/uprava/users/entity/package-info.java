/**
 * People, their ways in and the proofs they hold. A user is ACTIVE, LOCKED (may not sign in, may be
 * unlocked) or CLOSED (personal data erased, history kept by id). Only {@code users.service}
 * changes them.
 */
package io.uprava.users.entity;
