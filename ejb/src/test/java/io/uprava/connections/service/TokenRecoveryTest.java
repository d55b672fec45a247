package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TokenRecoveryTest {

  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();
  private final TokenRecovery recovery = new TokenRecovery();

  private boolean diskReadable = true;

  @Test
  void saysOnceOfEachNoteWhyItStays() {
    recovery.files =
        new WriteAheadFiles() {
          @Override
          List<UUID> noted() {
            return List.of(first, second);
          }
        };
    recovery.notes =
        new NotedAnswers() {
          @Override
          Optional<NotedAnswer> find(UUID exchangeId) throws IOException {
            if (diskReadable) {
              throw new IllegalStateException("no key opens it");
            }
            throw new IOException("no disk");
          }
        };

    try (LogLines log = new LogLines(TokenRecovery.class)) {
      recovery.absorbAll();
      recovery.absorbAll();
      assertThat(log.all()).containsExactly(stays(first), stays(second));

      diskReadable = false;
      recovery.absorbAll();
      recovery.absorbAll();
      assertThat(log.all()).as("for another reason").hasSize(4);
    }
  }

  private static String stays(UUID exchangeId) {
    return "SEVERE the noted answer of exchange " + exchangeId + " stays on disk";
  }
}
