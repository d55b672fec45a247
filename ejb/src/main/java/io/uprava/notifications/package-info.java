/**
 * Tells people by mail. A service puts a mail into the outbox in the transaction of what it tells
 * about; it is sent within a second of the commit by the node that committed, or later by any node.
 * Every service may enqueue; administrators may read the outbox and send failed mails again.
 */
package io.uprava.notifications;
