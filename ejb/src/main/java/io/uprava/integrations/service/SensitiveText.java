package io.uprava.integrations.service;

import io.uprava.common.entity.Masked;
import java.util.regex.Pattern;

/** Masks addresses, keys and secrets in a text whose structure is not known. */
final class SensitiveText {

  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");
  private static final Pattern SECRET =
      Pattern.compile(
          "\\b(?:(?:sk|rk|pk)_(?:live|test)|whsec|upr)_[\\w-]+|\\b\\w+_secret_\\w+"
              + "|(?i:\\bbearer\\s+)[\\w.~+/-]+=*");

  private SensitiveText() {}

  static String mask(String text) {
    String secretless = SECRET.matcher(text).replaceAll("***");
    return ADDRESS.matcher(secretless).replaceAll(found -> Masked.email(found.group()));
  }
}
