/**
 * What passes between Uprava and other systems. Outgoing: a {@code WebhookSubscription} says who is
 * told of which events, an {@code OutgoingEventMessage} what happened, a {@code WebhookDelivery}
 * that one is told of the other: PENDING until a node takes it, SENDING while one calls, and in the
 * end DELIVERED or FAILED (given up, may be sent again).
 */
package io.uprava.integrations.entity;
