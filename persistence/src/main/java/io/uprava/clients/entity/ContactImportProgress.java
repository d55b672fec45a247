package io.uprava.clients.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** How far a run is, and where it goes on should its node die. */
@Embeddable
public class ContactImportProgress {

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "since")
  private Instant since;

  @Column(name = "cursor_from")
  private Long cursorFrom;

  @Column(name = "cursor_page", nullable = false)
  private int cursorPage;

  @Column(name = "pages", nullable = false)
  private int pages;

  @Column(name = "rows_read", nullable = false)
  private long rowsRead;

  @Column(name = "rows_changed", nullable = false)
  private long rowsChanged;

  /**
   * Begins a run.
   *
   * @param from the moment from which changes are read, null for everything
   */
  void begin(Instant from, Instant now) {
    this.startedAt = now;
    this.since = from;
    this.cursorFrom = from == null ? 0 : from.getEpochSecond();
    this.cursorPage = 1;
    this.pages = 0;
    this.rowsRead = 0;
    this.rowsChanged = 0;
  }

  void advance(ContactCursor next, int read, int changed) {
    this.cursorFrom = next.from();
    this.cursorPage = next.page();
    this.pages++;
    this.rowsRead += read;
    this.rowsChanged += changed;
  }

  void end() {
    this.cursorFrom = null;
    this.cursorPage = 0;
  }

  /** Whether a run was begun that is not read to the end. */
  public boolean open() {
    return cursorFrom != null;
  }

  /** Where the run goes on; null when none is open. */
  public ContactCursor cursor() {
    return cursorFrom == null ? null : new ContactCursor(cursorFrom, cursorPage);
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** From which moment on changes are read, by the clock of the source; null for everything. */
  public Instant since() {
    return since;
  }

  public int pages() {
    return pages;
  }

  public long rowsRead() {
    return rowsRead;
  }

  /** How many of them were new or different. */
  public long rowsChanged() {
    return rowsChanged;
  }
}
