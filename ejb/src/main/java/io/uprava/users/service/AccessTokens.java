package io.uprava.users.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.uprava.common.config.Settings;
import io.uprava.common.security.TokenKeys;
import io.uprava.users.entity.Role;
import io.uprava.users.service.ProvenTokens.ProvenToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Access tokens: RS256 JWTs with the claims of MicroProfile JWT 2.1, beside our own {@code sid}
 * (session) and {@code epoch}.
 */
@ApplicationScoped
public class AccessTokens {

  public static final Duration LIFE = Duration.ofMinutes(10);
  public static final String SESSION = "sid";
  public static final String EPOCH = "epoch";

  @Inject TokenKeys keys;
  @Inject Settings settings;
  @Inject Clock clock;

  private final ProvenTokens proven = new ProvenTokens();

  /** Whom a token speaks for. */
  public record Bearer(UUID userId, UUID sessionId, String email, long epoch, Set<Role> roles) {}

  public String sign(Bearer bearer) {
    Instant now = clock.instant();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.issuer())
            .audience(settings.audience())
            .subject(bearer.userId().toString())
            .claim("upn", bearer.email())
            .claim("groups", bearer.roles().stream().map(Role::name).sorted().toList())
            .claim(SESSION, bearer.sessionId().toString())
            .claim(EPOCH, bearer.epoch())
            .jwtID(UUID.randomUUID().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .build();
    try {
      RSAKey key = keys.signing();
      var token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256)
                  .keyID(key.getKeyID())
                  .type(JOSEObjectType.JWT)
                  .build(),
              claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException failure) {
      throw new IllegalStateException("an access token cannot be signed", failure);
    }
  }

  /** The claims of a token that we signed, for us, and that is not over; empty for any other. */
  public Optional<JWTClaimsSet> verify(String text) {
    return Optional.ofNullable(proven.find(text))
        .filter(token -> keys.byId(token.keyId()) != null)
        .or(() -> prove(text))
        .map(ProvenToken::claims)
        .filter(this::inForce);
  }

  private Optional<ProvenToken> prove(String text) {
    try {
      SignedJWT token = SignedJWT.parse(text);
      if (!JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm())) {
        return Optional.empty();
      }
      RSAKey key = keys.byId(token.getHeader().getKeyID());
      if (key == null || !token.verify(new RSASSAVerifier(key))) {
        return Optional.empty();
      }
      var good = new ProvenToken(key.getKeyID(), token.getJWTClaimsSet());
      proven.keep(text, good);
      return Optional.of(good);
    } catch (ParseException | JOSEException notAToken) {
      return Optional.empty();
    }
  }

  private boolean inForce(JWTClaimsSet claims) {
    return settings.issuer().equals(claims.getIssuer())
        && claims.getAudience().contains(settings.audience())
        && claims.getExpirationTime() != null
        && claims.getExpirationTime().toInstant().isAfter(clock.instant())
        && claims.getSubject() != null;
  }
}
