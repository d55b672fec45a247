package io.uprava.clients.service;

import io.uprava.clients.entity.ContactImport;
import io.uprava.clients.entity.ContactImportState;
import java.time.Instant;
import java.util.UUID;

/**
 * How the reading of a connection's contacts stands.
 *
 * @param state null where it was never asked for
 * @param since from which change on the run reads, by the clock of the source; null for all
 * @param pages read by the run so far
 * @param rowsRead contacts read by the run so far
 * @param rowsChanged how many of them were new or different
 * @param newestSeen up to which change everything is known, by the clock of the source
 * @param nextAt when the next run begins; null for never, and while one is under way
 * @param errorCode why the last run could not go on; null when it could
 * @param errorWords what the source said then; null for nothing
 */
public record ContactImportView(
    UUID connectionId,
    ContactImportState state,
    Instant startedAt,
    Instant finishedAt,
    Instant since,
    int pages,
    long rowsRead,
    long rowsChanged,
    Instant newestSeen,
    Instant nextAt,
    String errorCode,
    String errorWords) {

  static ContactImportView of(ContactImport one) {
    return new ContactImportView(
        one.connectionId(),
        one.state(),
        one.progress().startedAt(),
        one.finishedAt(),
        one.progress().since(),
        one.progress().pages(),
        one.progress().rowsRead(),
        one.progress().rowsChanged(),
        one.newestSeen(),
        one.state() == ContactImportState.RUNNING ? null : one.dueAt(),
        one.errorCode(),
        one.errorWords());
  }

  static ContactImportView never(UUID connectionId) {
    return new ContactImportView(
        connectionId, null, null, null, null, 0, 0, 0, null, null, null, null);
  }

  /** Whether one is asked for or under way. */
  public boolean moving() {
    return state == ContactImportState.RUNNING || state == ContactImportState.WAITING;
  }
}
