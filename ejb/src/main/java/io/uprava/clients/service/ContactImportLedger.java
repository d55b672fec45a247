package io.uprava.clients.service;

import io.uprava.audit.service.AuditRecord;
import io.uprava.audit.service.AuditService;
import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ContactImport;
import io.uprava.clients.repository.ClientImportRepository;
import io.uprava.clients.repository.ClientImportRepository.Taken;
import io.uprava.clients.repository.ContactImportRepository;
import io.uprava.common.error.DomainException;
import io.uprava.connections.service.ConnectionNotes;
import io.uprava.connections.service.ConnectionView;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The short transactions of a run. Clients and the place where reading goes on are stored together,
 * and only by the node in whose hands the run still is.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ContactImportLedger {

  /** Longer than a page may take, with its wait for the account's turn. */
  static final Duration HOLD = Duration.ofMinutes(2);

  @Inject ContactImportRepository imports;
  @Inject ClientImportRepository clients;
  @Inject ConnectionNotes connections;
  @Inject ContactImportTimes times;
  @Inject AuditService audit;

  /** Takes a run that is due, if there is one. */
  @PermitAll
  public Optional<TakenContactImport> take() {
    Instant now = times.now();
    return imports
        .findDue(now)
        .map(
            one -> {
              UUID holder = UUID.randomUUID();
              one.take(holder, now.plus(HOLD), now);
              ConnectionView connection = connections.view(one.connectionId());
              return new TakenContactImport(
                  one.connectionId(),
                  holder,
                  ClientSource.of(connection.provider()).orElseThrow(),
                  region(connection.accountHost()),
                  one.progress().cursor());
            });
  }

  /**
   * Stores a page and where to go on.
   *
   * @return whether to go on: not after the last page, nor when the run is somebody else's
   */
  @PermitAll
  public boolean store(TakenContactImport run, ContactPage page) {
    ContactImport one = imports.findLocked(run.connectionId()).orElse(null);
    if (one == null || !one.heldBy(run.holder())) {
      return false;
    }
    Instant now = times.now();
    Taken taken = clients.take(run.connectionId(), run.source(), page.clients(), now);
    int changed = taken.created() + taken.changed();
    int read = page.clients().size() - repeated(one, run, taken);
    one.advance(page.next(), read, changed, now.plus(HOLD));
    if (changed > 0) {
      audit.record(
          AuditRecord.of("contacts-import.page-stored", "connection", run.connectionId())
              .created(Map.of("new", taken.created(), "different", taken.changed())));
    }
    if (page.last()) {
      one.finish(times.next(now), now);
    }
    return !page.last();
  }

  /**
   * Leaves a run that cannot go on now.
   *
   * @param why refusal or failure
   * @param pause until it is tried again at the earliest, null for the usual time
   */
  @PermitAll
  public void fail(TakenContactImport run, RuntimeException why, Duration pause) {
    Instant now = times.now();
    imports
        .findLocked(run.connectionId())
        .filter(one -> one.heldBy(run.holder()))
        .ifPresent(
            one ->
                one.fail(
                    code(why), words(why), pause == null ? times.next(now) : now.plus(pause), now));
  }

  /** A page begins in the second in which the one before ended, and brings that again. */
  private static int repeated(ContactImport one, TakenContactImport run, Taken taken) {
    if (one.progress().pages() == 0 || run.cursor().page() > 1) {
      return 0;
    }
    return (int)
        taken.same().stream()
            .filter(client -> client.updatedAt().getEpochSecond() == run.cursor().from())
            .count();
  }

  private static String code(RuntimeException why) {
    return why instanceof DomainException refusal ? refusal.code() : "unexpected";
  }

  private static String words(RuntimeException why) {
    return why instanceof DomainException refusal && refusal.parameters().get("error") != null
        ? refusal.parameters().get("error").toString()
        : null;
  }

  private static String region(String host) {
    return host != null && host.endsWith(".ru") ? "RU" : null;
  }
}
