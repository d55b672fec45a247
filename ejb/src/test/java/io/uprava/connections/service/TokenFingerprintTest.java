package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.secret.Secret;
import org.junit.jupiter.api.Test;

class TokenFingerprintTest {

  /** What {@code printf abc | sha256sum} begins with. */
  private static final String OF_ABC = "ba7816bf";

  @Test
  void isWhatSha256sumBeginsWith() {
    assertThat(TokenFingerprint.of(new Secret("abc"))).isEqualTo(OF_ABC);
  }

  @Test
  void isOfWhatRenewsWhereSomethingDoes() {
    Secret access = new Secret("x");
    assertThat(TokenFingerprint.of(new TokenSet(access, new Secret("abc")))).isEqualTo(OF_ABC);
    assertThat(TokenFingerprint.of(new TokenSet(new Secret("abc"), null))).isEqualTo(OF_ABC);
  }
}
