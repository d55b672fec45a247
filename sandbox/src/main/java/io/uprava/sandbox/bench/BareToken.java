package io.uprava.sandbox.bench;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks our access tokens with what the JDK has; like the application, it remembers those whose
 * signature it has found good.
 */
final class BareToken {

  private final PublicKey key;
  private final Map<String, String> proven = new ConcurrentHashMap<>();

  private BareToken(PublicKey key) {
    this.key = key;
  }

  static BareToken of(Path secrets) throws IOException, GeneralSecurityException {
    String pem = Files.readString(secrets.resolve("uprava.jwt.signing.keys"));
    byte[] pkcs8 = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    KeyFactory rsa = KeyFactory.getInstance("RSA");
    var secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    return new BareToken(
        rsa.generatePublic(new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent())));
  }

  /** The session a token speaks for. */
  String session(String token) throws GeneralSecurityException {
    String known = proven.get(token);
    if (known == null) {
      known = prove(token);
      proven.put(token, known);
    }
    return known;
  }

  private String prove(String token) throws GeneralSecurityException {
    int dot = token.lastIndexOf('.');
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
    if (!signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)))) {
      throw new GeneralSecurityException("not our token");
    }
    byte[] claims = Base64.getUrlDecoder().decode(token.substring(token.indexOf('.') + 1, dot));
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(claims))) {
      return reader.readObject().getString("sid");
    }
  }
}
