package io.uprava.notifications.service;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns plain paragraphs into the HTML part of a mail. Everything is escaped here and nowhere else;
 * a paragraph that is a code stands out, one that is an address becomes a link.
 */
final class MailLayout {

  private static final Pattern CODE = Pattern.compile("\\d{4,10}");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");
  private static final String LAYOUT = load();

  private MailLayout() {}

  static String html(String language, String title, String text, String footer) {
    String content =
        Arrays.stream(text.split("\n{2,}"))
            .map(MailLayout::paragraph)
            .collect(Collectors.joining());
    return LAYOUT
        .replace("{{language}}", escape(language))
        .replace("{{title}}", escape(title))
        .replace("{{footer}}", escape(footer))
        .replace("{{content}}", content);
  }

  private static String paragraph(String text) {
    String safe = escape(text).replace("\n", "<br>\n");
    if (CODE.matcher(text).matches()) {
      return "<p class=\"code\">" + safe + "</p>\n";
    }
    if (ADDRESS.matcher(text).matches()) {
      return "<p><a href=\"" + safe + "\">" + safe + "</a></p>\n";
    }
    return "<p>" + safe + "</p>\n";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String load() {
    try (InputStream in =
        MailLayout.class.getResourceAsStream("/io/uprava/notifications/mail.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
