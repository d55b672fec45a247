/** The page of the outbox. */
package io.uprava.notifications.page;
