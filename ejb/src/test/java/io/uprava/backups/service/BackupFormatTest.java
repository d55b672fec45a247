package io.uprava.backups.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.FixedSettings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.DomainException;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.ExchangeKind;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.ExportedExchange;
import io.uprava.connections.service.ExportedFreeze;
import io.uprava.connections.service.ExportedGeneration;
import io.uprava.connections.service.TokenSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BackupFormatTest {

  private static final Instant TAKEN = Instant.parse("2026-11-21T01:30:00.123Z");
  private static final String KEY = key(1);
  private static final BackupPreface OLD = new BackupPreface("https://old.example", null);

  private final BackupFormat format = format(KEY);

  @Test
  void givesBackWhatWasPutIn() {
    ExportedConnection first = connection("access-1", "refresh-1");
    ExportedConnection second = connection("only-access", null);

    BackupContent read = format.read(write(first, second));

    assertThat(read.takenAt()).isEqualTo(TAKEN);
    assertThat(read.takenOf()).isEqualTo("https://old.example");
    assertThat(read.values()).isEqualTo(2);
    assertThat(read.connections())
        .extracting(ConnectionLine::write)
        .containsExactly(ConnectionLine.write(first), ConnectionLine.write(second));
    TokenSet tokens = read.connections().get(0).candidates().get(0).tokens();
    assertThat(tokens.access().reveal()).isEqualTo("access-1");
    assertThat(tokens.refresh().reveal()).isEqualTo("refresh-1");
    assertThat(read.connections().get(1).candidates().get(0).tokens().refresh()).isNull();
  }

  @Test
  void tellsOfTheFreezeItWasTakenUnder() {
    ExportedFreeze freeze =
        new ExportedFreeze(UUID.randomUUID(), TAKEN.minusSeconds(60), "a***@b.c", "a «stranger»");
    byte[] frozen =
        format.write(
            TAKEN,
            new BackupPreface("https://old.example", freeze),
            List.<ExportedConnection>of().iterator());

    assertThat(format.read(frozen).freeze()).isEqualTo(freeze);
    assertThat(format.read(write(connection("access-1", "refresh-1"))).freeze()).isNull();
  }

  @Test
  void holdsNothingReadableButTheFirstTwoLines() {
    String file = new String(write(connection("access-1", "refresh-1")), StandardCharsets.UTF_8);

    assertThat(file)
        .startsWith("UPRAVA-VAULT-BACKUP 1 ")
        .contains("2026-11-21T01:30:00.123Z\nSIZE ");
    assertThat(file).doesNotContain("access-1", "refresh-1", "Home", "home.amocrm.ru");
  }

  @Test
  void refusesAFileOfWhichAnyByteWasChanged() {
    byte[] file = write(connection("access-1", "refresh-1"));
    for (int i = 0; i < file.length; i++) {
      byte[] altered = file.clone();
      altered[i] ^= 1;
      assertThatThrownBy(() -> format.read(altered))
          .as("byte %s", i)
          .isInstanceOf(DomainException.class);
    }
  }

  @Test
  void refusesAFileThatEndsTooEarlyWhereverItEnds() {
    byte[] file = write(connection("access-1", "refresh-1"));
    for (int length = 0; length < file.length; length++) {
      byte[] cut = Arrays.copyOf(file, length);
      assertThatThrownBy(() -> format.read(cut))
          .as("%s bytes", length)
          .isInstanceOf(DomainException.class);
    }
    assertThat(refusal(Arrays.copyOf(file, file.length - 7)).code()).isEqualTo("backup-truncated");
    assertThat(refusal(Arrays.copyOf(file, file.length - 7)).parameters())
        .containsEntry("detail", "7");
    assertThat(refusal(Arrays.copyOf(file, file.length + 1)).code()).isEqualTo("backup-damaged");
  }

  @Test
  void tellsWhatIsWrong() {
    byte[] file = write(connection("access-1", "refresh-1"));
    String text = new String(file, StandardCharsets.ISO_8859_1);
    byte[] newer = text.replace("BACKUP 1 ", "BACKUP 2 ").getBytes(StandardCharsets.ISO_8859_1);
    byte[] middle = file.clone();
    middle[file.length - 20] ^= 4;

    assertThat(refusal("hello".getBytes(StandardCharsets.UTF_8)).code())
        .isEqualTo("backup-not-ours");
    assertThat(refusal(newer).code()).isEqualTo("backup-version-unknown");
    assertThat(refusal(newer).parameters()).containsEntry("detail", "2");
    assertThat(refusal(middle).code()).isEqualTo("backup-damaged");
    assertThatThrownBy(() -> format(key(2)).read(file))
        .isInstanceOf(RuleViolation.class)
        .hasMessageContaining("backup-key-other");
    assertThatThrownBy(() -> format("").read(file))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("backup-key-missing");
  }

  @Test
  void opensByAnyOfSeveralKeysAndWritesByTheFirst() {
    byte[] old = write(connection("access-1", "refresh-1"));
    BackupFormat both = format(key(2) + "\n" + KEY + "\n");

    assertThat(both.read(old).connections()).hasSize(1);
    byte[] fresh = both.write(TAKEN, OLD, List.<ExportedConnection>of().iterator());
    assertThat(format(key(2)).read(fresh).connections()).isEmpty();
  }

  private DomainException refusal(byte[] file) {
    try {
      format.read(file);
    } catch (DomainException refused) {
      return refused;
    }
    throw new AssertionError("it opens");
  }

  private byte[] write(ExportedConnection... connections) {
    return format.write(TAKEN, OLD, List.of(connections).iterator());
  }

  private static BackupFormat format(String keys) {
    BackupFormat format = new BackupFormat();
    format.keys = new BackupKeys();
    format.keys.settings = FixedSettings.backups(Map.of("uprava.backup.key", keys));
    return format;
  }

  private static String key(int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return Base64.getEncoder().encodeToString(bytes);
  }

  static ExportedConnection connection(String access, String refresh) {
    UUID exchange = UUID.randomUUID();
    return new ExportedConnection(
        UUID.randomUUID(),
        "amocrm",
        "Home «Дом» \"quoted\"",
        List.of("sales", "spb"),
        "home.amocrm.ru",
        null,
        ConnectionState.OK,
        4,
        TAKEN.minusSeconds(1000),
        TAKEN.minusSeconds(10),
        "intrusion",
        List.of(
            generation(3, GenerationState.SPENT, exchange, null),
            generation(
                4,
                GenerationState.CURRENT,
                null,
                new TokenSet(new Secret(access), refresh == null ? null : new Secret(refresh)))),
        List.of(
            new ExportedExchange(
                exchange,
                ExchangeKind.REFRESH,
                3,
                ExchangeState.STORED,
                "uprava",
                TAKEN.minusSeconds(60),
                TAKEN.minusSeconds(59),
                null)));
  }

  private static ExportedGeneration generation(
      int number, GenerationState state, UUID exchange, TokenSet tokens) {
    return new ExportedGeneration(
        UUID.randomUUID(),
        number,
        GenerationSource.REFRESHED,
        state,
        exchange,
        "uprava",
        "ON_USE",
        TAKEN.plusSeconds(3600),
        TAKEN.plusSeconds(7_776_000),
        TAKEN.minusSeconds(60),
        null,
        tokens);
  }
}
