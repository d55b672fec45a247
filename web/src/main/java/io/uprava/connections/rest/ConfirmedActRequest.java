package io.uprava.connections.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * An agreement to a release.
 *
 * @param confirmationToken of purpose {@code release-vault} or {@code release-connection}
 */
public record ReleaseRequest(@NotBlank String reason, String confirmationToken) {}
