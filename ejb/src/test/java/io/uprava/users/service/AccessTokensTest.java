package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.uprava.common.config.Settings;
import io.uprava.common.security.TokenKeys;
import io.uprava.users.entity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessTokensTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static RSAKey ours;
  private static RSAKey foreign;

  private final AccessTokens.Bearer anna =
      new AccessTokens.Bearer(
          UUID.randomUUID(), UUID.randomUUID(), "a@example.org", 3, Set.of(Role.STAFF));

  @BeforeAll
  static void makeKeys() throws Exception {
    ours = new RSAKeyGenerator(2048).keyID("ours").generate();
    foreign = new RSAKeyGenerator(2048).keyID("ours").generate();
  }

  private static AccessTokens at(Instant time) {
    AccessTokens tokens = new AccessTokens();
    tokens.clock = Clock.fixed(time, ZoneOffset.UTC);
    tokens.settings =
        new Settings() {
          @Override
          public String issuer() {
            return "uprava";
          }

          @Override
          public String audience() {
            return "uprava";
          }
        };
    tokens.keys =
        new TokenKeys() {
          @Override
          public RSAKey signing() {
            return ours;
          }

          @Override
          public RSAKey byId(String keyId) {
            return "ours".equals(keyId) ? ours : null;
          }
        };
    return tokens;
  }

  @Test
  void carryTheClaimsOfMicroProfileJwt() throws Exception {
    SignedJWT token = SignedJWT.parse(at(NOW).sign(anna));

    assertThat(token.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.RS256);
    assertThat(token.getHeader().getKeyID()).isEqualTo("ours");
    assertThat(token.getHeader().getType().getType()).isEqualTo("JWT");
    JWTClaimsSet claims = token.getJWTClaimsSet();
    assertThat(claims.getIssuer()).isEqualTo("uprava");
    assertThat(claims.getSubject()).isEqualTo(anna.userId().toString());
    assertThat(claims.getStringClaim("upn")).isEqualTo("a@example.org");
    assertThat(claims.getStringListClaim("groups")).containsExactly("STAFF");
    assertThat(claims.getJWTID()).isNotBlank();
    assertThat(claims.getExpirationTime()).isEqualTo(Date.from(NOW.plus(AccessTokens.LIFE)));
  }

  @Test
  void areOverAfterTenMinutes() {
    String token = at(NOW).sign(anna);

    assertThat(at(NOW.plus(Duration.ofMinutes(10)).minusSeconds(1)).verify(token)).isPresent();
    assertThat(at(NOW.plus(Duration.ofMinutes(10))).verify(token)).isEmpty();
  }

  @Test
  void areRefusedWhenSignedByAnotherKeyOfTheSameId() throws Exception {
    assertThat(at(NOW).verify(signed(foreign, claims().build()))).isEmpty();
  }

  @Test
  void areRefusedWithoutSignatureOrWithOurPublicKeyAsSecret() throws Exception {
    SignedJWT confused =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("ours").build(), claims().build());
    confused.sign(new MACSigner(ours.toRSAPublicKey().getEncoded()));

    assertThat(at(NOW).verify(new PlainJWT(claims().build()).serialize())).isEmpty();
    assertThat(at(NOW).verify(confused.serialize())).isEmpty();
  }

  @Test
  void areRefusedForAnotherIssuerOrAudience() throws Exception {
    assertThat(at(NOW).verify(signed(ours, claims().build()))).isPresent();
    assertThat(at(NOW).verify(signed(ours, claims().issuer("other").build()))).isEmpty();
    assertThat(at(NOW).verify(signed(ours, claims().audience("other").build()))).isEmpty();
    assertThat(at(NOW).verify(signed(ours, claims().expirationTime(null).build()))).isEmpty();
  }

  @Test
  void areRefusedWhenTheyAreNoTokens() {
    assertThat(at(NOW).verify("")).isEmpty();
    assertThat(at(NOW).verify("a.b.c")).isEmpty();
    assertThat(at(NOW).verify("x".repeat(100_000))).isEmpty();
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer("uprava")
        .audience("uprava")
        .subject(anna.userId().toString())
        .expirationTime(Date.from(NOW.plusSeconds(60)));
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) throws Exception {
    SignedJWT token =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("ours").build(), claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }
}
