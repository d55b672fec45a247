/** Finding clients, and reading them from connected accounts. */
package io.uprava.clients.service;
