package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectLink;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What links lead to: an account of a provider, or a connection that is there. */
@ApplicationScoped
public class InvitedConnection {

  @Inject ConnectionRepository connections;
  @Inject ConnectionProviders providers;
  @Inject ConsentBeginning consents;
  @Inject Clock clock;

  /** A link for a consent that could be begun now. */
  ConnectLink link(String provider, UUID connectionId, byte[] tokenHash) {
    String code = Objects.requireNonNullElse(provider, "").strip();
    if (code.isEmpty() && connectionId != null) {
      code = connections.get(connectionId).provider();
    }
    consents.require(code, connectionId);
    return new ConnectLink(code, connectionId, tokenHash, clock.instant());
  }

  /** Codes of the providers whose account holders can consent here. */
  List<String> providers() {
    return providers.all().stream()
        .filter(one -> one instanceof OAuthProvider oauth && oauth.configured())
        .map(ConnectionProvider::code)
        .toList();
  }

  /** Begins the consent of a link, in the name of whoever invites. */
  BegunAuthorisation begin(ConnectLink link) {
    link.use(clock.instant());
    return consents.begin(
        new ConsentBeginning.Wanted(
            link.provider(),
            link.connectionId(),
            null,
            link.inviterId(),
            link.inviter() + " (link)",
            link.id()));
  }

  boolean invited(String state) {
    return consents.invited(state);
  }
}
