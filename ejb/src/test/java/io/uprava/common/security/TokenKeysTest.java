package io.uprava.common.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import io.uprava.common.config.Settings;
import io.uprava.common.secret.Secret;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;

class TokenKeysTest {

  private static final Logger LOG = Logger.getLogger(TokenKeys.class.getName());

  private final TokenKeys keys = new TokenKeys();
  private final Said said = new Said();

  private String secret;

  TokenKeysTest() {
    keys.settings =
        new Settings() {
          @Override
          public Secret jwtSigningKeys() {
            return new Secret(secret);
          }
        };
  }

  @Test
  void signsWithTheFirstKeyAndFindsAllByTheirThumbprint() throws Exception {
    String old = pem(2048);
    secret = old;
    String oldId = keys.signing().getKeyID();

    secret = pem(2048) + "\n" + old;

    assertThat(keys.signing().getKeyID()).isNotEqualTo(oldId);
    assertThat(keys.byId(oldId)).isNotNull();
    assertThat(keys.byId(keys.signing().getKeyID())).isNotNull();
  }

  @Test
  void forgetsAKeyThatWasTakenAway() throws Exception {
    secret = pem(2048);
    String oldId = keys.signing().getKeyID();

    secret = pem(2048);

    assertThat(keys.byId(oldId)).isNull();
  }

  @Test
  void goesOnWithTheKeysInForceWhileTheSecretIsBrokenAndSaysSoOncePerText() throws Exception {
    String good = pem(2048);
    secret = good;
    String id = keys.signing().getKeyID();

    LOG.addHandler(said);
    try {
      for (String broken :
          List.of("nothing", good.substring(0, 200), good + pem(2048).substring(0, 200))) {
        secret = broken;
        assertThat(keys.signing().getKeyID()).isEqualTo(id);
        assertThat(keys.byId(id)).isNotNull();
      }
    } finally {
      LOG.removeHandler(said);
    }

    assertThat(said.lines)
        .hasSize(3)
        .allSatisfy(
            line -> assertThat(line).contains("SIGNING-KEYS-UNUSABLE").doesNotContain("BEGIN"));
    secret = pem(2048);
    assertThat(keys.signing().getKeyID()).isNotEqualTo(id);
  }

  @Test
  void publishesNoPrivateHalf() throws Exception {
    secret = pem(2048) + pem(2048);

    JWKSet published = JWKSet.parse(keys.publicKeySet());

    assertThat(published.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
    assertThat(keys.publicKeySet()).doesNotContain("\"d\"", "\"p\"", "\"q\"");
  }

  @Test
  void refusesWeakKeysAndOtherTexts() throws Exception {
    secret = pem(1024);
    assertThatThrownBy(keys::signing).isInstanceOf(IllegalStateException.class);
    secret = "nothing";
    assertThatThrownBy(keys::signing).isInstanceOf(IllegalStateException.class);
  }

  /** What was logged. */
  private static final class Said extends Handler {

    private final List<String> lines = new ArrayList<>();

    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {
      // nothing is held back
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  private static String pem(int bits) throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    String base64 =
        Base64.getMimeEncoder()
            .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
    String label = "PRIVATE KEY-----";
    return "-----BEGIN " + label + "\n" + base64 + "\n-----END " + label + "\n";
  }
}
