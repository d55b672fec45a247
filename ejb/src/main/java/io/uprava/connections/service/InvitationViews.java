package io.uprava.connections.service;

import io.uprava.common.config.Settings;
import io.uprava.connections.entity.ConnectLink;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.service.InvitationView.Standing;
import io.uprava.users.service.ColleagueDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Makes views of links. */
@ApplicationScoped
public class InvitationViews {

  @Inject ConnectionRepository connections;
  @Inject ColleagueDirectory colleagues;
  @Inject Settings settings;
  @Inject Clock clock;

  InvitationView of(ConnectLink link) {
    Optional<ProviderConnection> connection =
        Optional.ofNullable(link.connectionId()).flatMap(connections::find);
    return new InvitationView(
        standing(link),
        settings.companyName(),
        colleagues.find(link.inviterId()).map(ColleagueDirectory.Colleague::title).orElse(null),
        link.provider(),
        connection.map(one -> one.label().name()).orElse(null),
        connection.map(ProviderConnection::accountHost).orElse(null),
        link.expiresAt());
  }

  private Standing standing(ConnectLink link) {
    if (link.used()) {
      return Standing.USED;
    }
    return link.expired(clock.instant()) ? Standing.EXPIRED : Standing.OPEN;
  }
}
