/**
 * Payments: asking clients for money through Stripe, following what becomes of it, giving it back.
 * Accountants, administrators and keys with {@code payments:read} or {@code payments:write} see all
 * payments, clients their own.
 */
package io.uprava.payments;
