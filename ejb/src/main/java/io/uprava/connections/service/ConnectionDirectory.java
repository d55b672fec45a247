package io.uprava.connections.service;

import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.repository.ConnectionListRepository;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Connections, their tokens' story and their log, as they are read; never a value. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE})
public class ConnectionDirectory {

  @Inject ConnectionRepository connections;
  @Inject ConnectionListRepository lists;
  @Inject ConnectionTales tales;
  @Inject ConnectionViews views;
  @Inject Clock clock;

  /** Connections, in the order of the filter. */
  public PageOf<ConnectionView> list(ConnectionFilter filter, PageRequest page) {
    return lists.page(filter, page, clock.instant()).map(views::of);
  }

  /** How many connections are in each state that occurs. */
  public Map<ConnectionState, Long> counts() {
    return lists.countByState(clock.instant());
  }

  /**
   * @throws NotFound {@code connection-not-found}
   */
  public ConnectionView get(UUID id) {
    return views.of(connections.get(id));
  }

  /**
   * Connections in use that end within some days unless they are renewed, the first end first.
   *
   * @param limit how many at most
   */
  public List<ConnectionView> ending(int days, int limit) {
    Instant before = clock.instant().plus(Duration.ofDays(days));
    return lists.findEnding(before, limit).stream().map(views::of).toList();
  }

  /**
   * Generations of tokens, the newest first.
   *
   * @throws NotFound {@code connection-not-found}
   */
  public PageOf<GenerationView> generations(UUID id, PageRequest page) {
    return tales.generations(connections.get(id).id(), page);
  }

  /**
   * The log, the newest line first.
   *
   * @param kind null for all
   * @throws NotFound {@code connection-not-found}
   */
  public PageOf<OperationView> operations(UUID id, OperationKind kind, PageRequest page) {
    return tales.operations(connections.get(id).id(), kind, page);
  }
}
