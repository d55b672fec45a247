package io.uprava.common.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.MissingSetting;
import io.uprava.common.config.Settings;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretCipherTest {

  private static final UUID ROW = UUID.randomUUID();
  private static final byte[] PLAIN = "123456".getBytes(StandardCharsets.UTF_8);
  private static final String OLD = key(7);
  private static final String NEW = key(8);

  @Test
  void readsWhatItWrote() {
    SecretCipher cipher = cipher(keyset(7, OLD));

    byte[] encrypted = cipher.encrypt(ROW, PLAIN);

    assertThat(new String(encrypted, StandardCharsets.ISO_8859_1)).doesNotContain("123456");
    assertThat(cipher.decrypt(ROW, encrypted)).isEqualTo(PLAIN);
    assertThat(cipher.encrypt(ROW, PLAIN)).isNotEqualTo(encrypted);
  }

  @Test
  void namesTheKeyInEachValue() {
    byte[] encrypted = cipher(keyset(7, OLD)).encrypt(ROW, PLAIN);

    assertThat(encrypted[0]).isEqualTo((byte) 1);
    assertThat(ByteBuffer.wrap(encrypted, 1, 4).getInt()).isEqualTo(7);
  }

  @Test
  void refusesAValueCopiedToAnotherRow() {
    SecretCipher cipher = cipher(keyset(7, OLD));
    byte[] encrypted = cipher.encrypt(ROW, PLAIN);

    assertThatThrownBy(() -> cipher.decrypt(UUID.randomUUID(), encrypted))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("uprava.tink.keyset");
  }

  @Test
  void readsOldValuesAfterAKeyWasAdded() {
    byte[] encrypted = cipher(keyset(7, OLD)).encrypt(ROW, PLAIN);
    SecretCipher rotated = cipher(keyset(8, OLD, NEW));

    assertThat(rotated.decrypt(ROW, encrypted)).isEqualTo(PLAIN);
    assertThat(ByteBuffer.wrap(rotated.encrypt(ROW, PLAIN), 1, 4).getInt()).isEqualTo(8);
  }

  @Test
  void namesTheSettingWhenAKeyIsGone() {
    byte[] encrypted = cipher(keyset(7, OLD)).encrypt(ROW, PLAIN);

    assertThatThrownBy(() -> cipher(keyset(8, NEW)).decrypt(ROW, encrypted))
        .hasMessageContaining("uprava.tink.keyset");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "text-with-secret-in-it", "{\"primaryKeyId\":7,\"key\":[]}"})
  void refusesABadKeysetWithoutQuotingIt(String keyset) {
    assertThatThrownBy(cipher(keyset)::requireUsable)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("uprava.tink.keyset")
        .hasMessageNotContaining("secret-in-it")
        .hasNoCause();
  }

  @Test
  void namesTheSettingWhenThereIsNoKeyset() {
    assertThatThrownBy(cipher(null)::requireUsable)
        .isInstanceOf(MissingSetting.class)
        .hasMessageContaining("uprava.tink.keyset");
  }

  @Test
  void goesOnWithTheKeysetItHasWhenItVanishesAndSaysSo() {
    AtomicReference<String> setting = new AtomicReference<>(keyset(7, OLD));
    SecretCipher cipher = reading(setting);
    byte[] encrypted = cipher.encrypt(ROW, PLAIN);

    setting.set(null);

    assertThat(cipher.decrypt(ROW, encrypted)).isEqualTo(PLAIN);
    assertThatThrownBy(cipher::requireUsable).isInstanceOf(MissingSetting.class);
    setting.set(keyset(8, OLD, NEW));
    assertThat(SecretCipher.keyOf(cipher.encrypt(ROW, PLAIN))).isEqualTo(8);
  }

  private static SecretCipher cipher(String keyset) {
    return reading(new AtomicReference<>(keyset));
  }

  private static SecretCipher reading(AtomicReference<String> keyset) {
    SecretCipher cipher = new SecretCipher();
    cipher.settings =
        new Settings() {
          @Override
          public Secret tinkKeyset() {
            if (keyset.get() == null) {
              throw new MissingSetting("uprava.tink.keyset");
            }
            return new Secret(keyset.get());
          }
        };
    return cipher;
  }

  private static String keyset(int primary, String... keys) {
    return List.of(keys).stream()
        .collect(Collectors.joining(",", "{\"primaryKeyId\":" + primary + ",\"key\":[", "]}"));
  }

  private static String key(int id) {
    byte[] random = new byte[32];
    new SecureRandom().nextBytes(random);
    byte[] value = ByteBuffer.allocate(34).put((byte) 0x1a).put((byte) 0x20).put(random).array();
    return """
        {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s",\
        "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}"""
        .formatted(Base64.getEncoder().encodeToString(value), id);
  }
}
