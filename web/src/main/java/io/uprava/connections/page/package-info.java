/** Connections on pages: which one ends when, why, and the one button that helps. */
package io.uprava.connections.page;
