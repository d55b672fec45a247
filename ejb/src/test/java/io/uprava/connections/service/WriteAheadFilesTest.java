package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.ConnectionSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteAheadFilesTest {

  private static final byte[] ANSWER = "sealed".getBytes(StandardCharsets.UTF_8);

  @TempDir Path data;

  private final UUID exchange = UUID.randomUUID();
  private WriteAheadFiles files;

  @BeforeEach
  void open() {
    files = files(data);
  }

  @Test
  void readsBackWhatItNotedAfterARestart() throws IOException {
    files.reserve(exchange);
    files.note(exchange, ANSWER);

    WriteAheadFiles restarted = files(data);

    assertThat(restarted.noted()).containsExactly(exchange);
    assertThat(restarted.find(exchange)).hasValueSatisfying(a -> assertThat(a).isEqualTo(ANSWER));
    assertThat(restarted.place()).isEqualTo(files.place());
  }

  @Test
  void takesReservedRoomForNoAnswer() throws IOException {
    files.reserve(exchange);

    assertThat(files.noted()).isEmpty();
    assertThat(files.holds(exchange)).isFalse();
  }

  @Test
  void takesAnAnswerWithoutItsLengthForNone() throws IOException {
    files.reserve(exchange);
    Path file = data.resolve("vault").resolve(exchange + ".answer");
    byte[] content = Files.readAllBytes(file);
    content[Integer.BYTES] = 1;
    Files.write(file, content);

    assertThat(files.holds(exchange)).isFalse();
  }

  @Test
  void readsTheOthersAlthoughOneIsDamagedAndOneIsForeign() throws IOException {
    UUID damaged = UUID.randomUUID();
    files.note(exchange, ANSWER);
    Files.write(vault(damaged + ".answer"), new byte[] {127, 0, 0, 0, 1});
    Files.write(vault("copy of an.answer"), new byte[] {0, 0, 0, 1, 1});

    assertThat(files.noted()).containsExactlyInAnyOrder(exchange, damaged);
    assertThat(files.waiting()).isEqualTo(2);
    assertThatThrownBy(() -> files.find(damaged)).isInstanceOf(DamagedNote.class);
    assertThat(files.find(exchange)).isPresent();
    assertThat(files.readable()).as("damaged it stays, however often it is read").isTrue();
  }

  @Test
  void tellsADiskThatCannotBeReadFromADamagedAnswer() throws IOException {
    files.note(exchange, ANSWER);
    UUID unreadable = UUID.randomUUID();
    Files.createDirectory(vault(unreadable + ".answer"));

    assertThat(files.holds(unreadable)).isTrue();
    assertThatThrownBy(() -> files.find(unreadable))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(DamagedNote.class);
    assertThat(files.readable()).isFalse();
  }

  @Test
  void notesNothingOnADiskThatIsNotTheOneItBeganWith() throws IOException {
    files.place();
    assertThat(files.attached()).isTrue();

    Files.delete(vault("place.id"));

    assertThat(files.attached()).isFalse();
    assertThat(files.readable()).isFalse();
    assertThatThrownBy(() -> files.reserve(exchange)).isInstanceOf(IOException.class);
  }

  @Test
  void findsNothingWhereAnotherNodeWasQuicker() throws IOException {
    files.note(exchange, ANSWER);
    files(data).forget(exchange);

    assertThat(files.find(exchange)).isEmpty();
    assertThat(files.holds(exchange)).isFalse();
  }

  @Test
  void makesItsFolderWhereverItIsToBe() throws IOException {
    WriteAheadFiles deep = files(data.resolve("a/b/c"));
    deep.reserve(exchange);
    deep.note(exchange, ANSWER);

    assertThat(deep.noted()).containsExactly(exchange);
    assertThat(deep.writable()).isTrue();
  }

  private Path vault(String name) {
    return data.resolve("vault").resolve(name);
  }

  @Test
  void forgetsBoth() throws IOException {
    files.reserve(exchange);
    files.note(exchange, ANSWER);

    files.forget(exchange);

    assertThat(files.waiting()).isZero();
    assertThat(files.find(exchange)).isEmpty();
    try (var left = Files.list(data.resolve("vault"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void findsOutThatNothingCanBeNotedBeforeAnythingIsSpent() throws IOException {
    Path file = Files.createFile(data.resolve("file"));
    WriteAheadFiles broken = files(file);

    assertThatThrownBy(() -> broken.reserve(exchange)).isInstanceOf(IOException.class);
    assertThat(broken.writable()).isFalse();
  }

  @Test
  void callsEveryDiskDifferently() throws IOException {
    assertThat(files(Files.createDirectory(data.resolve("other"))).place())
        .isNotEqualTo(files.place());
  }

  private static WriteAheadFiles files(Path folder) {
    WriteAheadFiles files = new WriteAheadFiles();
    files.settings =
        new ConnectionSettings() {
          @Override
          public Path dataFolder() {
            return folder;
          }
        };
    return files;
  }
}
