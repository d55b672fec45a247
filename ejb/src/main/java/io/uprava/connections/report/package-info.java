/** The lists of connections as files. */
package io.uprava.connections.report;
