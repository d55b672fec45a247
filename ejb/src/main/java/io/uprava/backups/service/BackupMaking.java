package io.uprava.backups.service;

import io.uprava.common.config.Settings;
import io.uprava.common.error.Conflict;
import io.uprava.common.error.DomainException;
import io.uprava.connections.service.ExportedConnection;
import io.uprava.connections.service.VaultExport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;

/** Makes a backup and opens it again before anybody relies on it. Outside of transactions. */
@ApplicationScoped
public class BackupMaking {

  private static final int BATCH = 200;

  @Inject VaultExport vault;
  @Inject BackupFormat format;
  @Inject Settings settings;
  @Inject Clock clock;

  /**
   * A backup of what the keyset opens.
   *
   * @throws DomainException {@code backup-key-missing}, {@code vault-locked} when it opens nothing
   *     that is in force
   */
  MadeBackup make() {
    Instant takenAt = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    BackupPreface preface =
        new BackupPreface(settings.baseUrl().toString(), vault.freeze().orElse(null));
    byte[] file = format.write(takenAt, preface, new All());
    BackupContent content = format.read(file);
    if (content.values() == 0 && !content.incomplete().isEmpty()) {
      throw new Conflict("vault-locked");
    }
    return new MadeBackup(
        BackupFolder.name(takenAt),
        file,
        takenAt,
        content.connections().size(),
        content.values(),
        content.incomplete());
  }

  /** Every connection, read one by one. */
  private final class All implements Iterator<ExportedConnection> {

    private List<UUID> batch = vault.ids(null, BATCH);
    private int next;

    @Override
    public boolean hasNext() {
      if (next == batch.size() && next > 0) {
        batch = vault.ids(batch.get(next - 1), BATCH);
        next = 0;
      }
      return next < batch.size();
    }

    @Override
    public ExportedConnection next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return vault.export(batch.get(next++));
    }
  }
}
