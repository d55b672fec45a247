package io.uprava.common.http;

import java.nio.charset.StandardCharsets;

/** The name under which a browser saves an answer (RFC 6266). */
public final class Attachment {

  private static final String PLAIN = "!#$&+-.^_`|~";

  private Attachment() {}

  /**
   * The {@code Content-Disposition}: every letter of the name for those who know RFC 8187, and a
   * plain one for the others.
   *
   * @param fallback ASCII letters, digits, points and dashes
   */
  public static String named(String name, String fallback) {
    return "attachment; filename=\"" + fallback + "\"; filename*=UTF-8''" + encoded(name);
  }

  private static String encoded(String name) {
    StringBuilder text = new StringBuilder();
    for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
      char letter = (char) (octet & 0xFF);
      boolean plain =
          letter < 0x80 && (Character.isLetterOrDigit(letter) || PLAIN.indexOf(letter) >= 0);
      if (plain) {
        text.append(letter);
      } else {
        text.append(String.format("%%%02X", (int) letter));
      }
    }
    return text.toString();
  }
}
