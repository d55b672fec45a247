/**
 * What passes between Uprava and other systems.
 *
 * <p>Inbound: a resource verifies the signature of what a provider sends and puts it into {@code
 * WebhookInbox}; a job hands it to the provider's {@code WebhookEventHandler}, which another
 * feature brings, in the transaction that settles it. Administrators, accountants and keys with
 * webhook-events: scopes may read and replay events.
 *
 * <p>Outgoing: a feature tells integrators of what happened through {@code WebhookPublisher} in the
 * transaction in which it happens, and lists the kinds of events it tells of in an {@code
 * OutgoingEventCatalogue}. Administrators and keys with webhooks: scopes look after subscriptions
 * and deliveries.
 */
package io.uprava.integrations;
