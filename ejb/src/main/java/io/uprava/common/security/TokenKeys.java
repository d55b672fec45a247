package io.uprava.common.security;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keys of our access tokens, from the container's secrets: the first signs, all verify, so a key is
 * rotated by putting a new one in front and dropping the old one after the tokens' life. A key's id
 * is its RFC 7638 thumbprint. Keys in force stay so while the secret is missing or broken.
 */
@ApplicationScoped
public class TokenKeys {

  private static final System.Logger LOG = System.getLogger(TokenKeys.class.getName());
  private static final int SMALLEST_BITS = 2048;
  private static final Pattern BEGIN = Pattern.compile("-----BEGIN PRIVATE KEY-----");
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

  @Inject Settings settings;

  private record Parsed(String text, List<RSAKey> keys) {}

  private volatile Parsed parsed = new Parsed("", List.of());

  /** The text that was found broken last, empty for a missing one; null for none. */
  private volatile String broken;

  /** The key that signs from now on. */
  public RSAKey signing() {
    return all().get(0);
  }

  /** The key of that id, or null when no secret holds it (any more). */
  public RSAKey byId(String keyId) {
    return all().stream().filter(key -> key.getKeyID().equals(keyId)).findFirst().orElse(null);
  }

  /** Public halves as published at {@code /.well-known/jwks.json} (RFC 7517). */
  public String publicKeySet() {
    return new JWKSet(new ArrayList<>(all())).toString(true);
  }

  private List<RSAKey> all() {
    List<RSAKey> known = parsed.keys();
    String text = "";
    try {
      text = settings.jwtSigningKeys().reveal();
      return parsed(text);
    } catch (IllegalStateException unusable) {
      if (known.isEmpty()) {
        throw unusable;
      }
      complainOnce(text, unusable);
      return known;
    }
  }

  private List<RSAKey> parsed(String text) {
    Parsed current = parsed;
    if (!current.text().equals(text)) {
      current = new Parsed(text, parse(text));
      parsed = current;
      broken = null;
    }
    return current.keys();
  }

  private void complainOnce(String text, IllegalStateException unusable) {
    if (!text.equals(broken)) {
      broken = text;
      LOG.log(
          System.Logger.Level.ERROR,
          "UPRAVA-SIGNING-KEYS-UNUSABLE {0}; the keys read before stay in force until a restart",
          unusable.getMessage());
    }
  }

  private static List<RSAKey> parse(String text) {
    List<RSAKey> keys = new ArrayList<>();
    Matcher pem = PEM.matcher(text);
    while (pem.find()) {
      keys.add(key(pem.group(1)));
    }
    if (keys.isEmpty()) {
      throw new IllegalStateException("no PKCS#8 PEM private key found");
    }
    if (BEGIN.matcher(text).results().count() > keys.size()) {
      throw new IllegalStateException("a private key is cut off");
    }
    return List.copyOf(keys);
  }

  private static RSAKey key(String base64) {
    try {
      byte[] pkcs8 = Base64.getMimeDecoder().decode(base64);
      KeyFactory rsa = KeyFactory.getInstance("RSA");
      var secret = (RSAPrivateCrtKey) rsa.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      if (secret.getModulus().bitLength() < SMALLEST_BITS) {
        throw new IllegalStateException("an RSA key needs at least 2048 bits");
      }
      var open =
          (RSAPublicKey)
              rsa.generatePublic(
                  new RSAPublicKeySpec(secret.getModulus(), secret.getPublicExponent()));
      return new RSAKey.Builder(open)
          .privateKey(secret)
          .keyUse(KeyUse.SIGNATURE)
          .algorithm(JWSAlgorithm.RS256)
          .keyIDFromThumbprint()
          .build();
    } catch (GeneralSecurityException
        | JOSEException
        | IllegalArgumentException
        | ClassCastException malformed) {
      throw new IllegalStateException("not an RSA private key", malformed);
    }
  }
}
