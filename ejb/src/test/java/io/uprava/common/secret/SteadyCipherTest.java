package io.uprava.common.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SteadyCipherTest {

  private static final UUID ROW = UUID.randomUUID();
  private static final byte[] PLAIN = "123456".getBytes(StandardCharsets.UTF_8);

  private final AtomicReference<String> keyset = new AtomicReference<>();
  private final SteadyCipher steady = steady();

  @Test
  void goesOnWithoutAKeysetAndReadsItAfterwards() {
    byte[] aside = steady.encrypt(ROW, PLAIN);

    assertThat(SecretCipher.keyOf(aside)).isZero();
    assertThat(new String(aside, StandardCharsets.ISO_8859_1)).doesNotContain("123456");
    assertThat(steady.encrypt(ROW, PLAIN)).isNotEqualTo(aside);
    keyset.set(Keysets.of(7, 7));
    assertThat(steady.decrypt(ROW, aside)).isEqualTo(PLAIN);
  }

  @Test
  void usesTheKeysetWhereThereIsOne() {
    keyset.set(Keysets.of(7, 7));
    byte[] encrypted = steady.encrypt(ROW, PLAIN);

    assertThat(SecretCipher.keyOf(encrypted)).isEqualTo(7);
    assertThat(steady.decrypt(ROW, encrypted)).isEqualTo(PLAIN);
  }

  @Test
  void refusesWhatWasMovedOrAltered() {
    byte[] aside = steady.encrypt(ROW, PLAIN);
    byte[] altered = aside.clone();
    altered[altered.length - 1] ^= 1;

    assertThatThrownBy(() -> steady.decrypt(UUID.randomUUID(), aside))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("uprava.otp.pepper");
    assertThatThrownBy(() -> steady.decrypt(ROW, altered))
        .isInstanceOf(IllegalStateException.class);
  }

  private SteadyCipher steady() {
    SteadyCipher made = new SteadyCipher();
    made.cipher = Keysets.cipher(keyset);
    made.settings = made.cipher.settings;
    return made;
  }
}
