package io.uprava.users.service;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A new key for a program.
 *
 * @param scopes of {@link io.uprava.common.security.Scopes}
 * @param expiresAt null for a key without end
 * @param confirmationToken of purpose {@link ConfirmationPurpose#CREATE_API_KEY}
 */
public record CreateApiKeyCommand(
    @NotBlank @Size(max = 100) String name,
    @NotEmpty List<String> scopes,
    Instant expiresAt,
    String confirmationToken) {}
