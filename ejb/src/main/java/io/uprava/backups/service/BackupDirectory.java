package io.uprava.backups.service;

import io.uprava.backups.entity.BackupRunKind;
import io.uprava.backups.repository.BackupRunRepository;
import io.uprava.common.config.BackupSettings;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Backups and drills as they are read. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.SYSTEM_READ})
public class BackupDirectory {

  @Inject BackupRunRepository runs;
  @Inject BackupFolder folder;
  @Inject BackupKeys keys;
  @Inject BackupSettings settings;

  public BackupStateView state() {
    return new BackupStateView(
        keys.present(),
        settings.folder().toString(),
        folder.writable(),
        settings.days(),
        runs.findLastGood(BackupRunKind.BACKUP).map(BackupRunView::of).orElse(null),
        runs.findLast(BackupRunKind.DRILL).map(BackupRunView::of).orElse(null));
  }

  /** Backups and drills that ended, the newest first. */
  public PageOf<BackupRunView> runs(PageRequest page) {
    return runs.page(page).map(BackupRunView::of);
  }

  /** Files in this node's folder, the newest first. */
  public PageOf<BackupFileView> files(PageRequest page) {
    return folder.page(page);
  }
}
