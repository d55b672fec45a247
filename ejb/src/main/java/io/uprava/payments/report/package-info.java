/** Reports on payments, for the catalogue of the feature reports. */
package io.uprava.payments.report;
