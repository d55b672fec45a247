package io.uprava.backups.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * A file in the server's folder of backups.
 *
 * @param file its name
 */
public record KeptFileRequest(@NotBlank String file) {}
