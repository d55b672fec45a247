/**
 * What passes between Uprava and other systems. A feature tells integrators of what happened
 * through {@code WebhookPublisher} in the transaction in which it happens, and lists the kinds of
 * events it tells of in an {@code OutgoingEventCatalogue}. Administrators and keys with webhooks:
 * scopes look after subscriptions and deliveries.
 */
package io.uprava.integrations;
