/** Connections by REST: their consents, their tokens for integrators, their log. */
package io.uprava.connections.rest;
