/** Clients by REST, and the runs that read them from connected accounts. */
package io.uprava.clients.rest;
