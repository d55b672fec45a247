package io.uprava.users.service;

import io.uprava.common.entity.Language;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Wish to have an account.
 *
 * @param timeZone IANA name; null means UTC
 */
public record RegisterCommand(
    @NotBlank @Size(max = 254) String email,
    @NotBlank @Size(max = 200) String name,
    @NotNull Language language,
    @Size(max = 64) String timeZone) {}
