package io.uprava.common.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Encrypts values that rest in the database. A value is bound to its row: copied to another row it
 * cannot be read. The first bytes of a value name its key, so that keys can be added to the keyset
 * ({@code uprava.tink.keyset}) while older values stay readable.
 */
@ApplicationScoped
public class SecretCipher {

  private static final int PREFIX = 5;

  @Inject Settings settings;

  private volatile Loaded loaded;

  /** A cipher and the keyset text it was made from. */
  private record Loaded(String keyset, Aead aead, long primary, Set<Long> usable) {}

  /** The value, readable again only for the same row. */
  public byte[] encrypt(UUID row, byte[] plain) {
    return encrypt(bytes(row), plain);
  }

  /** The value, readable again only under the same name. */
  public byte[] encrypt(String identity, byte[] plain) {
    return encrypt(identity.getBytes(StandardCharsets.UTF_8), plain);
  }

  /**
   * @throws IllegalStateException when the value is not this row's, was altered, or its key is no
   *     longer in {@code uprava.tink.keyset}
   */
  public byte[] decrypt(UUID row, byte[] encrypted) {
    return decrypt(row.toString(), bytes(row), encrypted);
  }

  /**
   * @throws IllegalStateException when the value is not of this name, was altered, or its key is no
   *     longer in {@code uprava.tink.keyset}
   */
  public byte[] decrypt(String identity, byte[] encrypted) {
    return decrypt(identity, identity.getBytes(StandardCharsets.UTF_8), encrypted);
  }

  /** The key that wrote a value. */
  public static long keyOf(byte[] encrypted) {
    return ByteBuffer.wrap(encrypted, 1, PREFIX - 1).getInt() & 0xffffffffL;
  }

  /** The key that writes. */
  public long primaryKey() {
    return current().primary();
  }

  /** Keys that can read. */
  public Set<Long> usableKeys() {
    return current().usable();
  }

  /**
   * @throws IllegalStateException naming the setting when the keyset cannot be used, or could not
   *     be used any more after a restart
   */
  public void requireUsable() {
    current();
  }

  private byte[] encrypt(byte[] identity, byte[] plain) {
    try {
      return inForce().aead().encrypt(plain, identity);
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a value cannot be encrypted", failure);
    }
  }

  private byte[] decrypt(String name, byte[] identity, byte[] encrypted) {
    try {
      return inForce().aead().decrypt(encrypted, identity);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException(
          "a value of row "
              + name
              + " cannot be decrypted: it was altered or moved, or its key is missing in"
              + " uprava.tink.keyset",
          refused);
    }
  }

  /** A keyset that vanishes while it is in use is used on; the next start would be without it. */
  private Loaded inForce() {
    Loaded known = loaded;
    try {
      return current();
    } catch (IllegalStateException unusable) {
      if (known == null) {
        throw unusable;
      }
      return known;
    }
  }

  private Loaded current() {
    String keyset = settings.tinkKeyset().reveal();
    Loaded current = loaded;
    if (current == null || !current.keyset().equals(keyset)) {
      current = load(keyset);
      loaded = current;
    }
    return current;
  }

  private static Loaded load(String keyset) {
    try {
      AeadConfig.register();
      Configuration aead = RegistryConfiguration.get();
      KeysetHandle keys =
          TinkJsonProtoKeysetFormat.parseKeyset(keyset, aead, InsecureSecretKeyAccess.get());
      return new Loaded(
          keyset,
          keys.getPrimitive(aead, Aead.class),
          keys.getPrimary().getId() & 0xffffffffL,
          usable(keys));
    } catch (GeneralSecurityException | RuntimeException unusable) {
      // the cause may quote the keyset
      throw new IllegalStateException(
          "uprava.tink.keyset is no Tink JSON keyset for AEAD ("
              + unusable.getClass().getSimpleName()
              + ")");
    }
  }

  private static Set<Long> usable(KeysetHandle keys) {
    return IntStream.range(0, keys.size())
        .mapToObj(keys::getAt)
        .filter(entry -> entry.getStatus() == KeyStatus.ENABLED)
        .map(entry -> entry.getId() & 0xffffffffL)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static byte[] bytes(UUID row) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }
}
