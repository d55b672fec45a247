package io.uprava.backups.service;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingKey;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import com.google.crypto.tink.util.SecretBytes;
import io.uprava.common.config.BackupSettings;
import io.uprava.common.config.UnreadableSecret;
import io.uprava.common.error.Conflict;
import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The keys of backups, which have nothing to do with the keyset of the vault. */
@ApplicationScoped
public class BackupKeys {

  private static final int ID_BYTES = 8;
  private static final byte[] NAME = "uprava.backup.key".getBytes(StandardCharsets.US_ASCII);

  @Inject BackupSettings settings;

  /**
   * A key.
   *
   * @param id tells which one it is and nothing about it
   */
  record Key(String id, StreamingAead cipher) {}

  /** Whether backups can be made. */
  boolean present() {
    try {
      return !settings.keys().isEmpty();
    } catch (UnreadableSecret unreadable) {
      return false;
    }
  }

  /**
   * The key that encrypts.
   *
   * @throws Conflict {@code backup-key-missing}
   */
  Key first() {
    return all().stream().findFirst().orElseThrow(() -> new Conflict("backup-key-missing"));
  }

  /** The key of that id. */
  Optional<Key> find(String id) {
    return all().stream().filter(key -> key.id().equals(id)).findFirst();
  }

  private List<Key> all() {
    return settings.keys().stream().map(BackupKeys::key).toList();
  }

  private static Key key(Secret text) {
    byte[] bytes = Base64.getDecoder().decode(text.reveal());
    try {
      AesGcmHkdfStreamingKey key =
          AesGcmHkdfStreamingKey.create(
              PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB,
              SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()));
      return new Key(id(bytes), AesGcmHkdfStreaming.create(key));
    } catch (GeneralSecurityException unusable) {
      throw new IllegalStateException("uprava.backup.key cannot be used", unusable);
    } finally {
      Arrays.fill(bytes, (byte) 0);
    }
  }

  private static String id(byte[] key) throws GeneralSecurityException {
    byte[] named = ByteBuffer.allocate(NAME.length + key.length).put(NAME).put(key).array();
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(named);
    return HexFormat.of().formatHex(hash, 0, ID_BYTES);
  }
}
