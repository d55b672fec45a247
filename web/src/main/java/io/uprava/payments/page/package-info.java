/**
 * Pages of payments: the list with its sums and export, one payment, a new one, the link of a
 * client.
 */
package io.uprava.payments.page;
