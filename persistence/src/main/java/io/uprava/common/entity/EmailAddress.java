package io.uprava.common.entity;

import io.uprava.common.error.RuleViolation;
import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Normal form of a mail address: trimmed, lower case throughout (no provider in use tells letters
 * of the local part apart by case), the domain in its ASCII form (RFC 5890).
 */
public final class EmailAddress {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*@"
              + "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

  private EmailAddress() {}

  /**
   * @throws RuleViolation {@code email-invalid} when the text is no address
   */
  public static String normalise(String text) {
    String address = text == null ? "" : text.trim().toLowerCase(Locale.ROOT);
    int at = address.lastIndexOf('@');
    if (at < 1 || address.length() > LONGEST) {
      throw new RuleViolation("email-invalid");
    }
    String normal = address.substring(0, at + 1) + ascii(address.substring(at + 1));
    if (!SHAPE.matcher(normal).matches()) {
      throw new RuleViolation("email-invalid");
    }
    return normal;
  }

  private static String ascii(String domain) {
    try {
      return IDN.toASCII(domain).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException notADomain) {
      throw new RuleViolation("email-invalid");
    }
  }
}
