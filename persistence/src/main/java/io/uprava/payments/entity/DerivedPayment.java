package io.uprava.payments.entity;

import java.time.Instant;

/**
 * What follows from the facts.
 *
 * @param received money taken, in minor units
 * @param refunded money returned or on its way back, in minor units
 * @param disputeState the dispute that matters most, null without one
 * @param disputeDueAt until when evidence can be handed in, null when that is over
 */
public record DerivedPayment(
    PaymentStatus status,
    long received,
    long refunded,
    ProviderState disputeState,
    Instant disputeDueAt) {}
