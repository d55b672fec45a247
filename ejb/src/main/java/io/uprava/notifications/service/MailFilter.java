package io.uprava.notifications.service;

import io.uprava.notifications.entity.MailStatus;

/**
 * Which mails are wanted; both conditions may be null.
 *
 * @param recipient whole address
 */
public record MailFilter(String recipient, MailStatus status) {}
