/**
 * Mails on their way. A mail is PENDING until a node takes it, SENDING while one tries, and ends as
 * SENT, FAILED (given up, may be sent again by an administrator) or EXPIRED (what it says is no
 * longer of use). Only {@code notifications.service} changes them.
 */
package io.uprava.notifications.entity;
