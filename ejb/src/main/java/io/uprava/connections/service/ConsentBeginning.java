package io.uprava.connections.service;

import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.secret.RandomToken;
import io.uprava.connections.entity.PendingAuthorisation;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.PendingAuthorisationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Begins consents, whoever asks for them. */
@ApplicationScoped
public class ConsentBeginning {

  @Inject PendingAuthorisationRepository pending;
  @Inject ConnectionRepository connections;
  @Inject ConnectionProviders providers;
  @Inject Clock clock;

  /**
   * A consent that somebody wants to begin.
   *
   * @param connectionId the connection to be made or renewed; null to let the account decide
   * @param name what to call a connection that is made; blank to call it by its account
   * @param initiator for people to read
   * @param linkId the link it is begun by, null when whoever begins is signed in
   */
  record Wanted(
      String provider,
      UUID connectionId,
      String name,
      UUID initiatorId,
      String initiator,
      UUID linkId) {}

  /**
   * Makes sure that a consent could be begun.
   *
   * @throws RuleViolation {@code provider-unknown}, {@code provider-without-consent}
   * @throws Conflict {@code provider-not-configured}
   * @throws NotFound {@code connection-not-found}
   */
  OAuthProvider require(String provider, UUID connectionId) {
    OAuthProvider oauth = providers.oauth(provider);
    if (!oauth.configured()) {
      throw new Conflict("provider-not-configured");
    }
    if (connectionId != null && !connections.get(connectionId).provider().equals(provider)) {
      throw new NotFound("connection-not-found");
    }
    return oauth;
  }

  /**
   * As {@link #require}, and begins it.
   *
   * @throws RuleViolation {@code connection-name-invalid}
   */
  BegunAuthorisation begin(Wanted wanted) {
    OAuthProvider oauth = require(wanted.provider(), wanted.connectionId());
    String name = wanted.name();
    String state = RandomToken.create();
    String browser = RandomToken.create();
    pending.add(
        new PendingAuthorisation(wanted.provider(), wanted.connectionId(), clock.instant())
            .naming(name == null || name.isBlank() ? null : ConnectionLabels.of(name, null).name())
            .bind(
                wanted.initiatorId(),
                wanted.initiator(),
                RandomToken.hash(state),
                RandomToken.hash(browser))
            .invitedBy(wanted.linkId()));
    return new BegunAuthorisation(
        oauth.authorizeAddress(state), browser, PendingAuthorisation.LIFE.toSeconds());
  }

  /** Whether a state belongs to a consent that was begun by a link. */
  boolean invited(String state) {
    return state != null
        && pending.find(RandomToken.hash(state)).map(PendingAuthorisation::invited).orElse(false);
  }
}
