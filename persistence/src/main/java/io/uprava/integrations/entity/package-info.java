/**
 * What passes between Uprava and other systems.
 *
 * <p>Inbound: a {@code WebhookEvent} is PENDING until its handler has dealt with it, and ends as
 * PROCESSED (it took effect), UNHANDLED (it is of no concern, or not yet), PARKED (a person should
 * look at it) or FAILED (given up). Each end can be replayed.
 *
 * <p>Outgoing: a {@code WebhookSubscription} says who is told of which events, an {@code
 * OutgoingEventMessage} what happened, a {@code WebhookDelivery} that one is told of the other:
 * PENDING until a node takes it, SENDING while one calls, and in the end DELIVERED or FAILED (given
 * up, may be sent again).
 */
package io.uprava.integrations.entity;
