package io.uprava.sandbox.secrets;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.util.Base64;

/** Fresh random values in the formats the application reads. */
final class NewSecret {

  /** Protobuf header of a Tink AES-GCM key: field 3, length-delimited, 32 bytes. */
  private static final byte[] AES_GCM_KEY_HEADER = {0x1a, 0x20};

  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private NewSecret() {}

  /** An RSA private key of 2048 bits as PKCS#8 PEM. */
  static String signingKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
      String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
      return "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** {@code length} random bytes in base64. */
  static String bytes(SecureRandom random, int length) {
    return Base64.getEncoder().encodeToString(draw(random, length));
  }

  /** A password of letters, digits, minus and underscore. */
  static String password(SecureRandom random) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(draw(random, 24));
  }

  /** {@code length} random letters and digits. */
  static String letters(SecureRandom random, int length) {
    StringBuilder drawn = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      drawn.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return drawn.toString();
  }

  /** A Tink JSON keyset with one enabled AES256-GCM key. */
  static String tinkKeyset(SecureRandom random) {
    byte[] key = new byte[AES_GCM_KEY_HEADER.length + 32];
    System.arraycopy(AES_GCM_KEY_HEADER, 0, key, 0, AES_GCM_KEY_HEADER.length);
    System.arraycopy(draw(random, 32), 0, key, AES_GCM_KEY_HEADER.length, 32);
    int id = 1 + random.nextInt(Integer.MAX_VALUE - 1);
    return """
        {"primaryKeyId":%1$d,"key":[{"keyData":{\
        "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
        "value":"%2$s","keyMaterialType":"SYMMETRIC"},\
        "status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}"""
        .formatted(id, Base64.getEncoder().encodeToString(key));
  }

  private static byte[] draw(SecureRandom random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
