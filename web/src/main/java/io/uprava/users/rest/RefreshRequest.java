package io.uprava.users.rest;

import jakarta.validation.constraints.NotBlank;

/** The refresh token that was handed out last. */
public record RefreshRequest(@NotBlank String refreshToken) {}
