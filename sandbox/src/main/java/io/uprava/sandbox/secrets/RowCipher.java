package io.uprava.sandbox.secrets;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts values of rows as the application does: AES-GCM in the format of Tink (version, key id,
 * nonce, text, tag), bound to the id of the row.
 */
public final class RowCipher {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();
  private final int keyId;
  private final SecretKeySpec key;

  /**
   * @param keyset made by {@link SecretsFolder#fill}
   */
  public RowCipher(String keyset) {
    JsonObject first =
        Json.createReader(new StringReader(keyset))
            .readObject()
            .getJsonArray("key")
            .getJsonObject(0);
    byte[] value = Base64.getDecoder().decode(first.getJsonObject("keyData").getString("value"));
    this.keyId = (int) first.getJsonNumber("keyId").longValue();
    this.key =
        new SecretKeySpec(Arrays.copyOfRange(value, value.length - KEY_BYTES, value.length), "AES");
  }

  /** The text, readable again only for the same row. */
  public byte[] encrypt(UUID row, String text) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(
          ByteBuffer.allocate(Long.BYTES * 2)
              .putLong(row.getMostSignificantBits())
              .putLong(row.getLeastSignificantBits())
              .array());
      byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + Integer.BYTES + NONCE_BYTES + sealed.length)
          .put((byte) 1)
          .putInt(keyId)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
