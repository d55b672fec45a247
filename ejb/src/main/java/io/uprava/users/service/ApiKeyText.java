package io.uprava.users.service;

import io.uprava.common.secret.RandomToken;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An API key as its holder writes it: {@code upr_<id>_<secret>}. The id finds the row, the secret
 * proves the holder.
 */
record ApiKeyText(String publicId, String secret) {

  static final String PREFIX = "upr_";

  private static final int ID_BYTES = 9;
  private static final Pattern SHAPE = Pattern.compile("upr_([A-Za-z0-9]{12})_([A-Za-z0-9_-]{43})");

  static ApiKeyText create() {
    String id = RandomToken.create(ID_BYTES).replace('-', 'x').replace('_', 'y');
    return new ApiKeyText(id, RandomToken.create());
  }

  static Optional<ApiKeyText> parse(String text) {
    Matcher parts = SHAPE.matcher(text);
    return parts.matches()
        ? Optional.of(new ApiKeyText(parts.group(1), parts.group(2)))
        : Optional.empty();
  }

  /** Compares in constant time. */
  boolean matches(byte[] secretHash) {
    return MessageDigest.isEqual(RandomToken.hash(secret), secretHash);
  }

  /** The whole key, to be shown once. */
  String text() {
    return PREFIX + publicId + "_" + secret;
  }

  @Override
  public String toString() {
    return PREFIX + publicId + "_***";
  }
}
