/** Reports on events from and to others, for the catalogue of the feature reports. */
package io.uprava.integrations.report;
