package io.uprava.integrations.service;

/** At least one delivery is due; fired in the transaction that makes it so. */
public record WebhookDeliveryQueued() {}
