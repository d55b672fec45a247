package io.uprava.connections.service;

import io.uprava.common.secret.RandomToken;
import io.uprava.common.secret.Secret;
import java.util.HexFormat;

/**
 * By what people tell a value from others without seeing it: the first eight digits of its SHA-256,
 * which {@code sha256sum} gives as well.
 */
final class TokenFingerprint {

  private static final int DIGITS = 8;

  private TokenFingerprint() {}

  static String of(Secret secret) {
    return HexFormat.of().formatHex(RandomToken.hash(secret.reveal())).substring(0, DIGITS);
  }

  /** Of what brings the next generation; of the only token where nothing does. */
  static String of(TokenSet tokens) {
    return of(tokens.refresh() == null ? tokens.access() : tokens.refresh());
  }
}
