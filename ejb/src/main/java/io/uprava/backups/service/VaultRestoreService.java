package io.uprava.backups.service;

import io.uprava.backups.entity.VaultRestore;
import io.uprava.backups.repository.VaultRestoreItemRepository;
import io.uprava.backups.repository.VaultRestoreRepository;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.NotFound;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.entity.RestoreVerdict;
import io.uprava.users.service.Reason;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.UUID;

/**
 * Restoring from a backup: the file is handed in and looked at, which changes nothing; then its
 * connections are tried and put in force one by one in the background.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_WRITE})
public class VaultRestoreService {

  /** Far more than the vault of any company takes. */
  static final int LARGEST = 50 * 1024 * 1024;

  @Inject BackupSources sources;
  @Inject VaultRestoreOrders orders;
  @Inject RestoreNotes notes;
  @Inject VaultRestoreRepository restores;
  @Inject VaultRestoreItemRepository items;

  /**
   * Opens a file and tells what it holds; nothing is asked of providers and nothing is in force.
   *
   * @param fileName for people to recognise it, may be null
   * @throws RuleViolation {@code backup-too-large}, {@code backup-not-ours}, {@code
   *     backup-version-unknown}, {@code backup-key-other}, {@code backup-truncated}, {@code
   *     backup-damaged}
   * @throws Conflict {@code backup-key-missing}
   */
  public VaultRestoreView open(InputStream file, String fileName) throws IOException {
    byte[] bytes = file.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new RuleViolation("backup-too-large");
    }
    return get(notes.open(fileName, bytes, sources.read(bytes)));
  }

  /**
   * As {@link #open}, of a file in this node's folder.
   *
   * @throws NotFound {@code backup-not-found}
   */
  public VaultRestoreView openKept(String name) {
    byte[] bytes = sources.kept(name);
    return get(notes.open(name, bytes, sources.read(bytes)));
  }

  /**
   * @throws NotFound {@code restore-not-found}
   */
  public VaultRestoreView get(UUID id) {
    return VaultRestoreView.of(restores.get(id), items.countByVerdict(id));
  }

  /** Restores, the newest first. */
  public PageOf<VaultRestoreView> list(PageRequest page) {
    PageOf<VaultRestore> found = restores.page(page);
    Map<UUID, Map<RestoreVerdict, Long>> counts =
        items.countByVerdict(found.items().stream().map(VaultRestore::id).toList());
    return found.map(
        restore -> VaultRestoreView.of(restore, counts.getOrDefault(restore.id(), Map.of())));
  }

  /** Connections of the backup, in the order of the file. */
  public PageOf<VaultRestoreItemView> items(UUID id, PageRequest page) {
    return items.page(restores.get(id).id(), page).map(VaultRestoreItemView::of);
  }

  /**
   * Has every connection tried that has no verdict yet, and again those whose provider could not be
   * asked, in the background; {@link #get} tells how far that is. May be repeated after any
   * interruption; what is under way already goes on.
   *
   * @throws Conflict {@code restore-running} when another one is under way, {@code
   *     restore-finished}
   * @throws NotFound {@code restore-not-found}
   * @throws RuleViolation {@code reason-required}
   */
  public VaultRestoreView apply(UUID id, String reason) {
    orders.order(id, Reason.require(reason));
    return get(id);
  }
}
