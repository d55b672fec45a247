package io.uprava.connections.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * An agreement to a release.
 *
 * @param confirmationToken of the act's purpose
 */
public record ConfirmedActRequest(@NotBlank String reason, String confirmationToken) {}
