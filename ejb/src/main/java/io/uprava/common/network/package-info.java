/** Addresses and networks: who is behind a proxy, and where Uprava may be led to call. */
package io.uprava.common.network;
