/** Pages about payments. */
package io.uprava.payments.page;
