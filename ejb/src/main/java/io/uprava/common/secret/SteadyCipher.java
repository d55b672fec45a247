package io.uprava.common.secret;

import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts what people wait for: as {@link SecretCipher} does while the keyset can be used, else
 * under a key that is derived from {@code uprava.otp.pepper}. So codes are mailed and payments are
 * asked for while the keyset is missing. Nothing of the token vault goes this way.
 */
@ApplicationScoped
public class SteadyCipher {

  /** Key ids of Tink are never 0. */
  private static final byte[] PREFIX = {1, 0, 0, 0, 0};

  private static final String DERIVED_FOR = "uprava: values written without a keyset";
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final SecureRandom random = new SecureRandom();

  @Inject SecretCipher cipher;
  @Inject Settings settings;

  /** The value, readable again only for the same row. */
  public byte[] encrypt(UUID row, byte[] plain) {
    return usable() ? cipher.encrypt(row, plain) : encryptAside(row, plain);
  }

  /**
   * @throws IllegalStateException when the value is not this row's, was altered, or its key is not
   *     there
   */
  public byte[] decrypt(UUID row, byte[] encrypted) {
    return SecretCipher.keyOf(encrypted) == 0
        ? decryptAside(row, encrypted)
        : cipher.decrypt(row, encrypted);
  }

  private boolean usable() {
    try {
      cipher.requireUsable();
      return true;
    } catch (RuntimeException unusable) {
      return false;
    }
  }

  private byte[] encryptAside(UUID row, byte[] plain) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] sealed = aes(Cipher.ENCRYPT_MODE, row, nonce, plain);
    return ByteBuffer.allocate(PREFIX.length + NONCE + sealed.length)
        .put(PREFIX)
        .put(nonce)
        .put(sealed)
        .array();
  }

  private byte[] decryptAside(UUID row, byte[] encrypted) {
    int begin = PREFIX.length + NONCE;
    byte[] nonce = Arrays.copyOfRange(encrypted, PREFIX.length, begin);
    byte[] sealed = Arrays.copyOfRange(encrypted, begin, encrypted.length);
    return aes(Cipher.DECRYPT_MODE, row, nonce, sealed);
  }

  private byte[] aes(int mode, UUID row, byte[] nonce, byte[] input) {
    try {
      Mac derivation = Mac.getInstance("HmacSHA256");
      derivation.init(new SecretKeySpec(settings.otpPepper(), "HmacSHA256"));
      byte[] key = derivation.doFinal(DERIVED_FOR.getBytes(StandardCharsets.UTF_8));
      Cipher aes = Cipher.getInstance("AES/GCM/NoPadding");
      aes.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      aes.updateAAD(row.toString().getBytes(StandardCharsets.UTF_8));
      return aes.doFinal(input);
    } catch (GeneralSecurityException refused) {
      throw new IllegalStateException(
          "a value of row " + row + " is not under the key made of uprava.otp.pepper", refused);
    }
  }
}
