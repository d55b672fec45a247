package io.uprava.integrations.service;

/** There are events to handle; observed after the commit. */
public record WebhookEventsDue() {}
