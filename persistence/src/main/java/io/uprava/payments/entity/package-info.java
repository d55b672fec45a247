/**
 * Payments and what is known of them. The state of a payment is derived from facts that only grow,
 * so that no order, number or delay of a provider's events changes where it ends; see {@link
 * io.uprava.payments.entity.PaymentStateDerivation}.
 */
package io.uprava.payments.entity;
