package io.uprava.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/** Reads the parts people look at out of a MIME message. */
final class MailParser {

  static final String FROM = "X-Envelope-From";
  static final String TO = "X-Envelope-To";

  // Older mail classes, as in the Jakarta EE API on a test's class path, read nothing without one.
  private static final Session SESSION = Session.getInstance(new Properties());

  private String text;
  private String html;

  private MailParser() {}

  /** The mail in {@code source}; one that no MIME parser understands is shown as plain text. */
  static CaughtMail parse(String id, Instant receivedAt, byte[] source) {
    MailParser parser = new MailParser();
    try {
      MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(source));
      parser.read(message);
      return new CaughtMail(
          id,
          header(message, FROM),
          header(message, TO),
          message.getSubject() == null ? "" : message.getSubject(),
          parser.text,
          parser.html,
          receivedAt);
    } catch (MessagingException | IOException unreadable) {
      String raw = new String(source, StandardCharsets.UTF_8);
      return new CaughtMail(id, "", "", "", raw, null, receivedAt);
    }
  }

  private void read(Part part) throws MessagingException, IOException {
    if (part.isMimeType("multipart/*")) {
      Multipart parts = (Multipart) part.getContent();
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart body = parts.getBodyPart(i);
        if (!Part.ATTACHMENT.equalsIgnoreCase(body.getDisposition())) {
          read(body);
        }
      }
    } else if (part.isMimeType("text/html") && html == null) {
      html = part.getContent().toString();
    } else if (part.isMimeType("text/plain") && text == null) {
      text = part.getContent().toString();
    }
  }

  private static String header(MimeMessage message, String name) throws MessagingException {
    String value = message.getHeader(name, null);
    return value == null ? "" : value;
  }
}
