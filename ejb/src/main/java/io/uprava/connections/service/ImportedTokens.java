package io.uprava.connections.service;

import io.uprava.common.error.RuleViolation;
import io.uprava.common.json.JsonText;
import io.uprava.common.secret.Secret;
import io.uprava.connections.gateway.ProviderTokens;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A {@code tokens.json} as programs of amoCRM write it.
 *
 * @param createdAt when the provider gave them
 */
record ImportedTokens(ProviderTokens tokens, Instant createdAt) {

  /** More is no life of a token, and at some size no moment that can be kept. */
  private static final Duration LONGEST_LIFE = Duration.ofDays(36_525);

  /**
   * @param now taken for {@code created_at} where the file has none
   * @throws RuleViolation {@code tokens-file-unreadable}
   */
  static ImportedTokens read(String text, Instant now) {
    try {
      Map<String, Object> file = JsonText.read(text.strip());
      Duration life = Duration.ofSeconds(number(file, "expires_in", 0));
      if (life.compareTo(LONGEST_LIFE) > 0) {
        throw new DateTimeException("expires_in");
      }
      ProviderTokens tokens =
          new ProviderTokens(secret(file, "access_token"), secret(file, "refresh_token"), life);
      Instant created = Instant.ofEpochSecond(number(file, "created_at", now.getEpochSecond()));
      return new ImportedTokens(tokens, created.isAfter(now) ? now : created);
    } catch (RuleViolation known) {
      throw known;
    } catch (RuntimeException unreadable) {
      throw new RuleViolation("tokens-file-unreadable");
    }
  }

  /** The same, known to be refused by the provider: nothing is handed out before an exchange. */
  ImportedTokens ended() {
    return new ImportedTokens(
        new ProviderTokens(tokens.access(), tokens.refresh(), Duration.ZERO), createdAt);
  }

  Instant accessUntil() {
    return createdAt.plus(tokens.accessLife());
  }

  private static long number(Map<String, Object> file, String name, long otherwise) {
    Object value = file.get(name);
    if (value == null) {
      return otherwise;
    }
    long seconds = Long.parseLong(value.toString());
    if (seconds < 0) {
      throw new DateTimeException(name);
    }
    return seconds;
  }

  private static Secret secret(Map<String, Object> file, String name) {
    Object value = file.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new RuleViolation("tokens-file-unreadable");
    }
    return new Secret(value.toString());
  }
}
