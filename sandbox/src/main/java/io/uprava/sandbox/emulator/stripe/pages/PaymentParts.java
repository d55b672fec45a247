package io.uprava.sandbox.emulator.stripe.pages;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/** A Checkout Session with everything that came of it. */
public record PaymentParts(
    JsonObject session,
    Optional<JsonObject> intent,
    List<JsonObject> charges,
    List<JsonObject> refunds,
    List<JsonObject> disputes) {}
