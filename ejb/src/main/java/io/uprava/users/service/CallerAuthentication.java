package io.uprava.users.service;

import com.nimbusds.jwt.JWTClaimsSet;
import io.uprava.common.secret.RandomToken;
import io.uprava.common.security.ActorType;
import io.uprava.common.security.Caller;
import io.uprava.common.security.ClientInfo;
import io.uprava.common.security.Roles;
import io.uprava.users.repository.LiveApiKeyRepository;
import io.uprava.users.repository.LiveSession;
import io.uprava.users.repository.LiveSessionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds out who is behind a cookie, an access token or an API key. Asks the database each time, so
 * that an ended session, a lock or a revocation is in force with the next request.
 */
@ApplicationScoped
public class CallerAuthentication {

  /** How exactly the last use of a session or key is noted. */
  private static final Duration SEEN_GRAIN = Duration.ofMinutes(1);

  @Inject LiveSessionRepository sessions;
  @Inject LiveApiKeyRepository keys;
  @Inject AccessTokens accessTokens;
  @Inject Clock clock;

  /** A proven caller, with the claims if an access token proved it. */
  public record Proof(Caller caller, JWTClaimsSet claims) {}

  public Optional<Proof> byCookie(String value, ClientInfo client) {
    return sessions
        .findByCookie(RandomToken.hash(value), clock.instant())
        .map(session -> new Proof(person(session, client), null));
  }

  /**
   * @param credential what follows {@code Bearer}: an access token or an API key
   */
  public Optional<Proof> byBearer(String credential, ClientInfo client) {
    return credential.startsWith(ApiKeyText.PREFIX)
        ? byKey(credential)
        : accessTokens.verify(credential).flatMap(claims -> byClaims(claims, client));
  }

  private Optional<Proof> byClaims(JWTClaimsSet claims, ClientInfo client) {
    try {
      UUID sessionId = UUID.fromString(claims.getStringClaim(AccessTokens.SESSION));
      long epoch = claims.getLongClaim(AccessTokens.EPOCH);
      return sessions
          .findById(sessionId, clock.instant())
          .filter(session -> session.tokenEpoch() == epoch)
          .filter(session -> session.userId().toString().equals(claims.getSubject()))
          .map(session -> new Proof(person(session, client), claims));
    } catch (ParseException | RuntimeException foreign) {
      return Optional.empty();
    }
  }

  private Caller person(LiveSession session, ClientInfo client) {
    Instant now = clock.instant();
    if (session.lastSeenAt().isBefore(now.minus(SEEN_GRAIN))) {
      sessions.seen(session.sessionId(), client.ip(), now, now.minus(SEEN_GRAIN));
    }
    Set<String> groups =
        Stream.concat(session.roles().stream(), Stream.of(Roles.SIGNED_IN))
            .collect(Collectors.toUnmodifiableSet());
    return new Caller(
        ActorType.PERSON,
        session.userId(),
        session.email(),
        session.sessionId(),
        null,
        session.language().toLowerCase(java.util.Locale.ROOT),
        session.timeZone(),
        groups);
  }

  private Optional<Proof> byKey(String credential) {
    Instant now = clock.instant();
    return ApiKeyText.parse(credential)
        .flatMap(
            text -> keys.find(text.publicId(), now).filter(key -> text.matches(key.secretHash())))
        .map(
            key -> {
              keys.used(key, now, now.minus(SEEN_GRAIN));
              return new Proof(key.caller(), null);
            });
  }
}
