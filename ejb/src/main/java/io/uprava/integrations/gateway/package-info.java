/** Other systems as they are called: timeouts on every step, never inside a transaction. */
package io.uprava.integrations.gateway;
