package io.uprava.connections.service;

import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.AccountReply;
import io.uprava.connections.repository.ConnectionRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Short transactions of the watch over connections, each under the lock of its row. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ConnectionWatching {

  @Inject ConnectionRepository connections;
  @Inject ConnectionNotes notes;
  @Inject ConnectionMails mails;
  @Inject Clock clock;

  /**
   * Tells people that a connection will end, if that is due: mails and mark commit together, so
   * that nobody is told twice.
   *
   * @return whether they were told
   */
  @PermitAll
  public boolean warn(UUID id) {
    ProviderConnection connection = connections.getLocked(id);
    Instant now = clock.instant();
    var days = ExpiryWarning.due(connection, now);
    days.ifPresent(
        due -> {
          connection.health().warned(due);
          mails.enqueue(
              connection,
              "connection-ends",
              Map.of("days", due, "at", connection.tokens().diesAt()));
        });
    return days.isPresent();
  }

  /** As {@link ConnectionNotes#tested}. */
  @PermitAll
  public void note(UUID id, int generation, AccountReply reply) {
    notes.tested(id, generation, reply);
  }
}
