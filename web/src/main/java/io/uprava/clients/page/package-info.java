/** Pages about clients. */
package io.uprava.clients.page;
