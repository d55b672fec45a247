package io.uprava.backups.rest;

import jakarta.validation.constraints.NotBlank;

/**
 * A backup to be handed out.
 *
 * @param confirmationToken of purpose {@code download-vault-backup}
 */
public record DownloadRequest(@NotBlank String reason, String confirmationToken) {}
