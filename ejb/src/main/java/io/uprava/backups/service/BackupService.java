package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRunKind;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.Forbidden;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.security.Roles;
import io.uprava.users.service.ConfirmationPurpose;
import io.uprava.users.service.ConfirmationService;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;

/** Backups and drills on demand; outside of transactions. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed(Roles.ADMIN)
public class BackupService {

  @Inject BackupTaking taking;
  @Inject BackupMaking making;
  @Inject RestoreDrill drill;
  @Inject BackupNotes notes;
  @Inject ConfirmationService confirmations;

  /**
   * Takes a backup into the folder of this node.
   *
   * @throws RuleViolation {@code reason-required}
   * @throws Conflict why there is none, as it is noted too
   */
  public BackupRunView take(String reason) {
    return good(taking.take(Reason.require(reason)));
  }

  /**
   * Makes a backup for the caller to keep.
   *
   * @param confirmationToken of purpose {@link ConfirmationPurpose#DOWNLOAD_VAULT_BACKUP}
   * @throws Forbidden {@code confirmation-required}
   * @throws Conflict {@code backup-key-missing}, {@code vault-locked}
   */
  public MadeBackup download(String reason, String confirmationToken) {
    String why = Reason.require(reason);
    confirmations.require(ConfirmationPurpose.DOWNLOAD_VAULT_BACKUP, confirmationToken);
    MadeBackup made = making.make();
    notes.note(made.run(BackupRunKind.DOWNLOAD, made.takenAt(), made.takenAt()), why);
    return made;
  }

  /**
   * Proves the newest backup of this node's folder.
   *
   * @throws RuleViolation {@code reason-required}
   * @throws Conflict why it did not prove good, as it is noted too
   */
  public BackupRunView drill(String reason) {
    return good(drill.run(Reason.require(reason)));
  }

  private static BackupRunView good(BackupRunView run) {
    if (!run.ok()) {
      String detail = run.errorDetail();
      throw new Conflict(run.error(), Map.of("detail", detail == null ? "" : detail));
    }
    return run;
  }
}
