package io.uprava.users.entity;

import io.uprava.common.entity.BaseEntity;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;

/** One row of an import: what the file wants, what was stored before, and what became of it. */
@Entity
@Table(name = "user_import_row")
public class UserImportRow extends BaseEntity {

  private static final String SEPARATOR = " ";

  @Column(name = "import_id", nullable = false, updatable = false)
  private UUID importId;

  @Column(name = "line_number", nullable = false, updatable = false)
  private int line;

  @Enumerated(EnumType.STRING)
  @Column(name = "action", nullable = false, updatable = false)
  private ImportAction action;

  @Enumerated(EnumType.STRING)
  @Column(name = "outcome", nullable = false)
  private ImportOutcome outcome;

  @Column(name = "email", nullable = false, updatable = false)
  private String email;

  @Embedded
  @AttributeOverride(name = "name", column = @Column(name = "wanted_name"))
  @AttributeOverride(name = "phone", column = @Column(name = "wanted_phone"))
  @AttributeOverride(name = "language", column = @Column(name = "wanted_language"))
  @AttributeOverride(name = "timeZone", column = @Column(name = "wanted_time_zone"))
  @AttributeOverride(name = "roles", column = @Column(name = "wanted_roles"))
  private ImportedValues wanted;

  @Embedded
  @AttributeOverride(name = "name", column = @Column(name = "before_name"))
  @AttributeOverride(name = "phone", column = @Column(name = "before_phone"))
  @AttributeOverride(name = "language", column = @Column(name = "before_language"))
  @AttributeOverride(name = "timeZone", column = @Column(name = "before_time_zone"))
  @AttributeOverride(name = "roles", column = @Column(name = "before_roles"))
  private ImportedValues before;

  @Column(name = "problems", nullable = false)
  private String problems = "";

  @Column(name = "first_line", updatable = false)
  private Integer firstLine;

  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "applied_version")
  private Long appliedVersion;

  protected UserImportRow() {}

  private UserImportRow(UUID importId, int line, String email, ImportedValues wanted) {
    this.importId = importId;
    this.line = line;
    this.email = email;
    this.wanted = wanted;
  }

  /** A row whose address nobody has; {@link #update} and {@link #refuse} make it another. */
  public static UserImportRow of(UUID importId, int line, String email, ImportedValues wanted) {
    UserImportRow row = new UserImportRow(importId, line, email, wanted);
    row.action = ImportAction.CREATE;
    row.outcome = ImportOutcome.PENDING;
    return row;
  }

  /** A row whose address a user has; where nothing differs there is nothing to do. */
  public UserImportRow update(UUID existing, ImportedValues stored) {
    boolean same = stored.equals(wanted);
    this.userId = existing;
    this.before = stored;
    this.action = same ? ImportAction.UNCHANGED : ImportAction.UPDATE;
    this.outcome = same ? ImportOutcome.SKIPPED : ImportOutcome.PENDING;
    return this;
  }

  /**
   * A row that cannot be applied.
   *
   * @param codes of refusals, one at least
   * @param firstLine where the address stood before in the file, or null
   */
  public UserImportRow refuse(List<String> codes, Integer firstLine) {
    this.action = ImportAction.ERROR;
    this.outcome = ImportOutcome.SKIPPED;
    this.problems = String.join(SEPARATOR, codes);
    this.firstLine = firstLine;
    return this;
  }

  /** The user now is as the row wants. */
  public void applied(User user) {
    this.outcome = ImportOutcome.APPLIED;
    this.userId = user.id();
    this.appliedVersion = user.version();
  }

  /** The user stayed as they are. */
  public void conflict(String code) {
    this.outcome = ImportOutcome.CONFLICT;
    this.problems = code;
  }

  public void undone() {
    this.outcome = ImportOutcome.UNDONE;
    this.problems = "";
  }

  /** The user stays as the row wanted. */
  public void undoConflict(String code) {
    this.outcome = ImportOutcome.UNDO_CONFLICT;
    this.problems = code;
  }

  /** Names of the columns that an update changes. */
  public List<String> changes() {
    return action == ImportAction.UPDATE ? wanted.differences(before) : List.of();
  }

  /** Codes of refusals and conflicts. */
  public List<String> problems() {
    return problems.isEmpty() ? List.of() : List.of(problems.split(SEPARATOR));
  }

  /** Line of the file where the same address stood before, null when it did not. */
  public Integer firstLine() {
    return firstLine;
  }

  public UUID importId() {
    return importId;
  }

  /** Row of the file as a spreadsheet counts, the header is 1. */
  public int line() {
    return line;
  }

  public ImportAction action() {
    return action;
  }

  public ImportOutcome outcome() {
    return outcome;
  }

  /** Normalised address; in an error as it stands in the file. */
  public String email() {
    return email;
  }

  /** Every value after applying; in an error as they stand in the file. */
  public ImportedValues wanted() {
    return wanted;
  }

  /** What was stored, null for a new user. */
  public ImportedValues before() {
    return before;
  }

  public UUID userId() {
    return userId;
  }

  /** Version of the user right after applying. */
  public Long appliedVersion() {
    return appliedVersion;
  }
}
