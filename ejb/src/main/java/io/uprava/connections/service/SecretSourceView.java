package io.uprava.connections.service;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a secret that is not renewed comes from; never the secret.
 *
 * @param variable of the container, for example {@code TELEGRAM_BOT_TOKEN}
 * @param source {@code container} when the server's setting is in effect, which wins; {@code vault}
 *     for one that was entered; {@code none}
 * @param fingerprint first eight digits of its SHA-256; null when there is none or it cannot be
 *     read
 * @param connectionId the connection it was entered for, null otherwise
 * @param connectionName how that connection is called
 * @param since when it was entered
 */
public record SecretSourceView(
    String variable,
    String source,
    String fingerprint,
    UUID connectionId,
    String connectionName,
    Instant since) {

  static SecretSourceView container(String variable, String fingerprint) {
    return new SecretSourceView(variable, "container", fingerprint, null, null, null);
  }

  static SecretSourceView none(String variable) {
    return new SecretSourceView(variable, "none", null, null, null, null);
  }
}
