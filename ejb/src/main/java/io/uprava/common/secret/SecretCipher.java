package io.uprava.common.secret;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.Configuration;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * Encrypts values that rest in the database. A value is bound to its row: copied to another row it
 * cannot be read. The first bytes of a value name its key, so that keys can be added to the keyset
 * ({@code uprava.tink.keyset}) while older values stay readable.
 */
@ApplicationScoped
public class SecretCipher {

  @Inject Settings settings;

  private volatile Loaded loaded;

  /** A cipher and the keyset text it was made from. */
  private record Loaded(String keyset, Aead aead) {}

  /** The value, readable again only for the same row. */
  public byte[] encrypt(UUID row, byte[] plain) {
    try {
      return aead().encrypt(plain, bytes(row));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("a value cannot be encrypted", failure);
    }
  }

  /**
   * @throws IllegalStateException when the value is not this row's, was altered, or its key is no
   *     longer in {@code uprava.tink.keyset}
   */
  public byte[] decrypt(UUID row, byte[] encrypted) {
    try {
      return aead().decrypt(encrypted, bytes(row));
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException(
          "a value of row "
              + row
              + " cannot be decrypted: it was altered or moved, or its key is missing in"
              + " uprava.tink.keyset",
          refused);
    }
  }

  /**
   * @throws IllegalStateException naming the setting when the keyset cannot be used
   */
  public void requireUsable() {
    aead();
  }

  private Aead aead() {
    String keyset = settings.tinkKeyset().reveal();
    Loaded current = loaded;
    if (current == null || !current.keyset().equals(keyset)) {
      current = new Loaded(keyset, load(keyset));
      loaded = current;
    }
    return current.aead();
  }

  private static Aead load(String keyset) {
    try {
      AeadConfig.register();
      Configuration aead = RegistryConfiguration.get();
      return TinkJsonProtoKeysetFormat.parseKeyset(keyset, aead, InsecureSecretKeyAccess.get())
          .getPrimitive(aead, Aead.class);
    } catch (GeneralSecurityException | RuntimeException unusable) {
      // the cause may quote the keyset
      throw new IllegalStateException(
          "uprava.tink.keyset is no Tink JSON keyset for AEAD ("
              + unusable.getClass().getSimpleName()
              + ")");
    }
  }

  private static byte[] bytes(UUID row) {
    return ByteBuffer.allocate(Long.BYTES * 2)
        .putLong(row.getMostSignificantBits())
        .putLong(row.getLeastSignificantBits())
        .array();
  }
}
