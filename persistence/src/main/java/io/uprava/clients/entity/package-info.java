/** Clients as other systems know them, and the runs that read them from there. */
package io.uprava.clients.entity;
