package io.uprava.users.service;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.repository.ImportRowFilter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * Users from a CSV file: preview, apply, undo. The preview is stored, so that any node can go on
 * with it. Rows expire after 30 days, because they hold personal data.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_WRITE})
public class UserImportService {

  @Inject ImportPreview preview;
  @Inject ImportApplying applying;
  @Inject ImportUndoing undoing;
  @Inject ImportReading reading;
  @Inject ImportGate gate;

  /**
   * Reads and judges a file; no user changes. Columns email, name, phone, language, time_zone and
   * roles in any order, separated by commas or semicolons, in UTF-8; an empty cell leaves what is
   * stored. ADMIN can neither be given nor taken.
   *
   * @param fileName for people to recognise it, may be null
   * @throws io.uprava.common.error.RuleViolation {@code import-too-large} (5 MB), {@code
   *     import-too-many-rows} (20,000), {@code import-not-utf8}, {@code import-not-csv}, {@code
   *     import-columns}, {@code import-empty}
   */
  public ImportView preview(InputStream csv, String fileName) {
    return reading.view(preview.store(UserCsvFile.read(csv), fileName));
  }

  /**
   * @throws io.uprava.common.error.NotFound {@code import-not-found}
   */
  public ImportView get(UUID importId) {
    return reading.get(importId);
  }

  /** Imports, the newest first. */
  public PageOf<ImportView> list(PageRequest page) {
    return reading.list(page);
  }

  /** Rows in the order of the file. */
  public PageOf<ImportRowView> rows(UUID importId, ImportRowFilter filter, PageRequest page) {
    return reading.rows(importId, filter, page);
  }

  /**
   * Rows in error or in conflict as CSV, why in the last column; mended, it can be imported. The
   * stream is flushed and stays open.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void errorRows(UUID importId, OutputStream out, Language language) {
    reading.badRows(importId, out, language);
  }

  /**
   * Applies every row that is not in error, or goes on where applying was interrupted. A user who
   * was changed since the preview becomes a conflict and stays as they are.
   *
   * @throws io.uprava.common.error.Conflict {@code import-already-applied}
   * @throws io.uprava.common.error.RuleViolation {@code import-expired}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView apply(UUID importId) {
    whole(() -> applying.applyPart(importId));
    return reading.get(importId);
  }

  /**
   * Applies the next 500 rows, for a progress bar; the state is APPLIED after the last.
   *
   * @throws io.uprava.common.error.Conflict {@code import-already-applied}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView applyPart(UUID importId) {
    part(() -> applying.applyPart(importId));
    return reading.get(importId);
  }

  /**
   * Removes the users whom the import created and who were neither changed nor signed in since, and
   * gives back the values of those whom it updated and nobody changed since; the rest become
   * conflicts and stay as they are.
   *
   * @throws io.uprava.common.error.Conflict {@code import-not-applied}
   * @throws io.uprava.common.error.RuleViolation {@code reason-required}, {@code import-expired}
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView undo(UUID importId, String reason) {
    String why = Reason.require(reason);
    whole(() -> undoing.undoPart(importId, why));
    return reading.get(importId);
  }

  /** Takes the next 500 rows back, for a progress bar; the state is UNDONE after the last. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView undoPart(UUID importId, String reason) {
    String why = Reason.require(reason);
    part(() -> undoing.undoPart(importId, why));
    return reading.get(importId);
  }

  /**
   * Takes one row back, also one that could not be before.
   *
   * @throws io.uprava.common.error.NotFound {@code import-row-not-found}
   * @throws io.uprava.common.error.Conflict {@code import-row-not-applied}
   */
  public ImportRowView undoRow(UUID importId, UUID rowId, String reason) {
    return ImportRowView.of(undoing.undoRow(importId, rowId, Reason.require(reason)));
  }

  /**
   * Forgets a preview and its rows.
   *
   * @throws io.uprava.common.error.Conflict {@code import-already-applied}
   */
  public void discard(UUID importId) {
    gate.discard(importId);
  }

  private static void whole(BooleanSupplier part) {
    boolean finished = false;
    while (!finished) {
      finished = part(part);
    }
  }

  /** An address may be taken between look and write; then the second look finds it. */
  private static boolean part(BooleanSupplier part) {
    try {
      return part.getAsBoolean();
    } catch (EJBException race) {
      return part.getAsBoolean();
    }
  }
}
