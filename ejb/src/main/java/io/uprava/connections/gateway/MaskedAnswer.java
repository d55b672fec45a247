package io.uprava.connections.gateway;

import java.util.regex.Pattern;

/** Answers as logs may hold them: short, and without anything that looks like a token. */
final class MaskedAnswer {

  private static final int LONGEST = 500;
  private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_.~+/=-]{32,}");

  private MaskedAnswer() {}

  /**
   * @param secrets texts that were sent and may come back
   */
  static String of(String body, String... secrets) {
    String text = body;
    for (String secret : secrets) {
      if (secret != null && !secret.isBlank()) {
        text = text.replace(secret, "***");
      }
    }
    text = OPAQUE.matcher(text).replaceAll("***").replace('\u0000', '\uFFFD');
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }
}
