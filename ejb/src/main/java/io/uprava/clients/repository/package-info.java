/** Clients as rows, and the runs that read them. */
package io.uprava.clients.repository;
