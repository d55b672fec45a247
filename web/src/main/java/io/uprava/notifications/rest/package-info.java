/** REST face of the mail outbox. */
package io.uprava.notifications.rest;
