/** Providers: what is known of each, and how it is asked for tokens. No transactions here. */
package io.uprava.connections.gateway;
