package io.uprava.notifications.service;

import java.util.UUID;

/** A mail was put into the outbox; observed after the commit. */
public record MailEnqueued(UUID mailId) {}
