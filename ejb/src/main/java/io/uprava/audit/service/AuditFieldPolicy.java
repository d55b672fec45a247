package io.uprava.audit.service;

import io.uprava.common.secret.Secret;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Keeps secrets and mailed codes out of the audit by the names of fields. It refuses always, not
 * only in tests: an entry cannot be taken back, and names are fixed in the source, so that the
 * first test of a feature meets the refusal.
 */
final class AuditFieldPolicy {

  private static final List<String> SECRET =
      List.of(
          "token", "secret", "password", "passphrase", "pepper", "keyset", "cookie", "credential");
  private static final Set<String> CODE_WORDS = Set.of("code", "codes", "otp", "pin");
  private static final Set<String> HARMLESS =
      Set.of(
          "country_code",
          "currency_code",
          "postal_code",
          "status_code",
          "error_code",
          "reason_code");

  private AuditFieldPolicy() {}

  /**
   * @throws IllegalArgumentException naming the field that must not enter the audit
   */
  static void check(Map<String, ?> values) {
    if (values != null) {
      values.forEach(AuditFieldPolicy::check);
    }
  }

  private static void check(Object name, Object value) {
    if (isSecret(name.toString()) || value instanceof Secret || value instanceof byte[]) {
      throw new IllegalArgumentException("the field " + name + " must not enter the audit");
    }
    if (value instanceof Map<?, ?> map) {
      map.forEach(AuditFieldPolicy::check);
    }
    if (value instanceof Collection<?> collection) {
      collection.forEach(item -> check(name, item));
    }
  }

  private static boolean isSecret(String name) {
    String words =
        name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("[^\\p{L}\\p{N}]+", "_");
    String lower = words.toLowerCase(Locale.ROOT);
    if (SECRET.stream().anyMatch(lower::contains)) {
      return true;
    }
    return !HARMLESS.contains(lower)
        && Arrays.stream(lower.split("_")).anyMatch(CODE_WORDS::contains);
  }
}
