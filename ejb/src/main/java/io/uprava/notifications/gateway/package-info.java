/** The container's mail session: the only way out for mails. */
package io.uprava.notifications.gateway;
