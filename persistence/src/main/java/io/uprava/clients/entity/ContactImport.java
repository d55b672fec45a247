package io.uprava.clients.entity;

import io.uprava.common.entity.BaseEntity;
import io.uprava.common.error.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * The reading of one connection's contacts: one run at a time, by one node at a time. A node holds
 * it for a while and says so again with every page; when it falls silent, another one goes on.
 */
@Entity
@Table(name = "contact_import")
public class ContactImport extends BaseEntity {

  /** Sources note changes in whole seconds and not always at once. */
  static final Duration OVERLAP = Duration.ofMinutes(5);

  @Column(name = "connection_id", nullable = false, updatable = false)
  private UUID connectionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", nullable = false)
  private ContactImportState state;

  @Embedded private ContactImportProgress progress;

  @Column(name = "newest_seen")
  private Instant newestSeen;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "holder")
  private UUID holder;

  @Column(name = "error_code")
  private String errorCode;

  @Column(name = "error_words")
  private String errorWords;

  protected ContactImport() {}

  /** Asks for a run now; one that waits or is under way already is the one that is asked for. */
  public boolean order(Instant now) {
    boolean underWay =
        state == ContactImportState.RUNNING || state == ContactImportState.WAITING && due(now);
    if (!underWay) {
      this.state = ContactImportState.WAITING;
      this.dueAt = now;
    }
    return !underWay;
  }

  /**
   * Gives it into the hands of a node: a run that was interrupted goes on, else a new one begins.
   *
   * @param taker new for each taking
   * @param until when others may take it
   */
  public void take(UUID taker, Instant until, Instant now) {
    this.state = ContactImportState.RUNNING;
    this.holder = taker;
    this.dueAt = until;
    if (!progress.open()) {
      progress.begin(newestSeen == null ? null : newestSeen.minus(OVERLAP), now);
    }
  }

  /** Whether it still is in somebody's hands. */
  public boolean heldBy(UUID taker) {
    return state == ContactImportState.RUNNING && taker.equals(holder);
  }

  /**
   * A page is stored.
   *
   * @param next where to go on
   */
  public void advance(ContactCursor next, int read, int changed, Instant until) {
    progress.advance(next, read, changed);
    this.dueAt = until;
  }

  /**
   * Everything is read.
   *
   * @param next when to look for changes, null for never
   */
  public void finish(Instant next, Instant now) {
    Instant newest = Instant.ofEpochSecond(progress.cursor().from());
    if (newest.isAfter(newestSeen == null ? Instant.EPOCH : newestSeen)) {
      this.newestSeen = newest;
    }
    progress.end();
    leave(ContactImportState.DONE, next);
    this.finishedAt = now;
    this.errorCode = null;
    this.errorWords = null;
  }

  /**
   * It cannot go on now.
   *
   * @param code why, for programs
   * @param words what the source said, null for nothing
   * @param next when to try again, null for never
   */
  public void fail(String code, String words, Instant next, Instant now) {
    leave(ContactImportState.FAILED, next);
    this.finishedAt = now;
    this.errorCode = code;
    this.errorWords = words;
  }

  /**
   * Calls it off, and the runs after it; what was read stays.
   *
   * @throws Conflict {@code contacts-import-cancelled} when it is already
   */
  public void cancel(Instant now) {
    if (state == ContactImportState.CANCELLED) {
      throw new Conflict("contacts-import-cancelled");
    }
    leave(ContactImportState.CANCELLED, null);
    this.finishedAt = now;
  }

  private void leave(ContactImportState left, Instant next) {
    this.state = left;
    this.holder = null;
    this.dueAt = next;
  }

  private boolean due(Instant now) {
    return dueAt != null && !dueAt.isAfter(now);
  }

  public UUID connectionId() {
    return connectionId;
  }

  public ContactImportState state() {
    return state;
  }

  public ContactImportProgress progress() {
    return progress;
  }

  /**
   * Up to which change everything is known, by the clock of the source; null before a first run.
   */
  public Instant newestSeen() {
    return newestSeen;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  /** When somebody is to work on it: the next run, or the end of its holder's right; or null. */
  public Instant dueAt() {
    return dueAt;
  }

  /** Why the last run could not go on; null when it could. */
  public String errorCode() {
    return errorCode;
  }

  /** What the source said then; null for nothing. */
  public String errorWords() {
    return errorWords;
  }
}
