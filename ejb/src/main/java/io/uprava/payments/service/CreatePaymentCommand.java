package io.uprava.payments.service;

import io.uprava.payments.entity.CaptureMethod;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;

/**
 * A payment to be asked for.
 *
 * @param amount in minor units
 * @param currency ISO 4217 code
 * @param externalKey the caller's own key, unique, or null
 * @param clientId a user, whose address is used then, or null
 * @param clientEmail null when the user is named or nobody is
 * @param captureMethod null for automatic
 * @param metadata kept with the payment, at most 20 entries, or null
 * @param expiresIn seconds for which the link can be paid, 31 minutes to 30 days; null for 7 days
 */
public record CreatePaymentCommand(
    @NotNull Long amount,
    @NotBlank String currency,
    @NotBlank @Size(max = 250) String description,
    @Size(max = 200) String externalKey,
    UUID clientId,
    @Size(max = 254) String clientEmail,
    @Size(max = 200) String clientName,
    CaptureMethod captureMethod,
    @Size(max = 20) Map<@Size(max = 40) String, @Size(max = 500) String> metadata,
    @Min(1860) @Max(2592000) Long expiresIn) {}
