package io.uprava.users.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * The wish to leave.
 *
 * @param confirmationToken of purpose {@code close-account}
 */
public record CloseAccountRequest(@NotBlank String confirmationToken, String reason) {}
