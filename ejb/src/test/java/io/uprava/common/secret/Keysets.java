package io.uprava.common.secret;

import io.uprava.common.config.MissingSetting;
import io.uprava.common.config.Settings;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Keysets as {@code deploy/secrets} writes them, of keys that are their ids. */
public final class Keysets {

  private Keysets() {}

  /**
   * @param primary the key that encrypts, one of the ids
   */
  public static String of(int primary, int... ids) {
    return IntStream.of(ids)
        .mapToObj(Keysets::key)
        .collect(Collectors.joining(",", "{\"primaryKeyId\":" + primary + ",\"key\":[", "]}"));
  }

  /** A cipher that reads its keyset there; null stands for none. */
  public static SecretCipher cipher(AtomicReference<String> keyset) {
    SecretCipher cipher = new SecretCipher();
    cipher.settings = settings(keyset);
    return cipher;
  }

  /** Settings with that keyset and a pepper. */
  static Settings settings(AtomicReference<String> keyset) {
    return new Settings() {
      @Override
      public Secret tinkKeyset() {
        if (keyset.get() == null) {
          throw new MissingSetting("uprava.tink.keyset");
        }
        return new Secret(keyset.get());
      }

      @Override
      public byte[] otpPepper() {
        return bytes(1);
      }
    };
  }

  private static byte[] bytes(int value) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }

  private static String key(int id) {
    byte[] value = ByteBuffer.allocate(34).put((byte) 0x1a).put((byte) 0x20).put(bytes(id)).array();
    return """
        {"keyData":{"typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey","value":"%s",\
        "keyMaterialType":"SYMMETRIC"},"status":"ENABLED","keyId":%d,"outputPrefixType":"TINK"}"""
        .formatted(Base64.getEncoder().encodeToString(value), id);
  }
}
