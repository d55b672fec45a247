package io.uprava.connections.service;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.connections.repository.RestoredConnectionRepository;
import io.uprava.connections.repository.RestoredConnectionRepository.Returning;
import io.uprava.connections.repository.TokenGenerationRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The rows of connections that return from a backup, in short transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RestoredRows {

  @Inject ConnectionRepository connections;
  @Inject RestoredConnectionRepository returning;
  @Inject TokenGenerationRepository generations;
  @Inject ConnectionAudit audit;
  @Inject Clock clock;

  /**
   * The connection here that one of a backup is.
   *
   * @param state below any freeze
   */
  public record Place(UUID id, ConnectionState state) {}

  /** The connection of the same id or, where a person has connected it anew, the same account. */
  @PermitAll
  public Place place(ExportedConnection given) {
    ProviderConnection here =
        connections.find(given.id()).or(() -> ofAccount(given)).orElseGet(() -> bring(given));
    freezeAgain(here, given);
    return new Place(here.id(), here.state());
  }

  /** How a connection stands now, below any freeze. */
  @PermitAll
  public ConnectionState state(UUID connectionId) {
    return connections.get(connectionId).state();
  }

  /** Whether the provider refused us, so that with our settings mended its tokens may do. */
  @PermitAll
  public boolean refusedUs(UUID connectionId) {
    return connections.get(connectionId).health().refusedUs();
  }

  /** Whether it is known here that a generation of a backup cannot be exchanged any more. */
  @PermitAll
  public boolean worthless(UUID connectionId, ExportedGeneration given) {
    return generations
        .find(connectionId, given.number())
        .filter(here -> here.id().equals(given.id()))
        .filter(here -> here.state() != GenerationState.CURRENT)
        .filter(here -> here.state() != GenerationState.SUPERSEDED)
        .isPresent();
  }

  /** Notes that nothing of a connection works any more, where nothing did before. */
  @PermitAll
  public void stale(UUID connectionId, String why) {
    ProviderConnection connection = connections.getLocked(connectionId);
    if (connection.state() == ConnectionState.NOT_CONNECTED) {
      connection.refuse(why, clock.instant());
    }
  }

  /** What was frozen when the backup was taken stays so, whatever this database knew of it. */
  private void freezeAgain(ProviderConnection here, ExportedConnection given) {
    if (given.frozenAt() == null || here.tokens().frozen()) {
      return;
    }
    ProviderConnection locked = connections.getLocked(here.id());
    if (locked.freezeAgain(given.frozenReason(), given.frozenAt(), clock.instant())) {
      audit.act(locked, "frozen", given.frozenReason());
    }
  }

  private Optional<ProviderConnection> ofAccount(ExportedConnection given) {
    return given.accountHost() == null
        ? Optional.empty()
        : connections.findByAccount(given.provider(), given.accountHost());
  }

  private ProviderConnection bring(ExportedConnection given) {
    boolean ended = given.state() == ConnectionState.DISCONNECTED;
    returning.add(
        new Returning(
            given.id(),
            given.provider(),
            given.name(),
            given.tags(),
            given.accountHost(),
            given.ownerId(),
            ended ? ConnectionState.DISCONNECTED : ConnectionState.NOT_CONNECTED,
            given.newestNumber(),
            given.frozenAt(),
            given.frozenReason(),
            given.createdAt()),
        clock.instant());
    ProviderConnection connection = connections.get(given.id());
    audit.act(connection, "returned", null);
    return connection;
  }
}
