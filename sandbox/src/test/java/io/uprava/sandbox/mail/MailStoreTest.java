package io.uprava.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailStoreTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-01T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  @Test
  void keepsTheNewestOnly() throws IOException {
    MailStore store = new MailStore(folder, 3, CLOCK);
    for (int i = 1; i <= 5; i++) {
      store.add("from@example.org", "to@example.org", mail("mail " + i));
    }
    assertThat(store.list(null))
        .extracting(CaughtMail::subject)
        .containsExactly("mail 5", "mail 4", "mail 3");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).hasSize(3);
    }
  }

  @Test
  void keepsTheOrderOfMailsOfOneMillisecond() throws IOException {
    MailStore store = new MailStore(folder, 100, CLOCK);
    for (int i = 1; i <= 12; i++) {
      store.add("from@example.org", "to@example.org", mail("mail " + i));
    }
    assertThat(new MailStore(folder, 100, CLOCK).list(null))
        .extracting(CaughtMail::subject)
        .startsWith("mail 12", "mail 11", "mail 10", "mail 9");
  }

  @Test
  void takesTheRecipientFromTheEnvelope() throws IOException {
    MailStore store = new MailStore(folder, 3, CLOCK);
    store.add("from@example.org", "hidden@example.org", mail("blind copy"));
    assertThat(store.list("hidden@example.org")).hasSize(1);
  }

  private static byte[] mail(String subject) {
    return ("To: shown@example.org\r\nSubject: " + subject + "\r\n\r\nHello\r\n")
        .getBytes(StandardCharsets.UTF_8);
  }
}
