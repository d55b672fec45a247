/** Reports on clients, for the catalogue of the feature reports. */
package io.uprava.clients.report;
