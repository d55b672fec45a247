package io.uprava.payments.entity;

import java.time.Instant;
import java.util.UUID;

/**
 * What a payment is asked for.
 *
 * @param externalKey the integrator's own key, unique, or null
 * @param clientId a user, or null when the client is known by address only
 * @param clientEmail normalised address or null
 * @param metadata JSON object with texts as values
 * @param expiresAt until when the link can be paid
 * @param livemode whether real money moves
 */
public record PaymentRequest(
    Money money,
    String description,
    String externalKey,
    UUID clientId,
    String clientEmail,
    String clientName,
    CaptureMethod captureMethod,
    String metadata,
    Instant expiresAt,
    boolean livemode) {}
