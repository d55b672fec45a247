package io.uprava.backups.page;

import io.uprava.backups.service.BackupDirectory;
import io.uprava.backups.service.BackupFileView;
import io.uprava.backups.service.BackupRunView;
import io.uprava.backups.service.BackupService;
import io.uprava.backups.service.BackupStateView;
import io.uprava.backups.service.MadeBackup;
import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageTexts;
import io.uprava.common.paging.PageRequest;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Section of {@code /admin/vault}: how backups stand, and what can be done about them. */
@Named
@ViewScoped
public class VaultBackupsPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LATEST = 10;

  @Inject transient BackupDirectory directory;
  @Inject transient BackupService backups;
  @Inject transient Confirmation confirmation;
  @Inject transient PageTexts texts;

  private transient BackupStateView state;
  private transient List<BackupRunView> runs;
  private transient MadeBackup made;

  /** Takes a backup into the server's folder. */
  public void take() {
    BackupRunView run = backups.take(confirmation.getReason());
    forget();
    confirmation.done(
        "vault_backups.message.taken", Map.of("file", run.fileName(), "count", run.connections()));
  }

  /** Makes a backup, which {@link #getFile} hands out. */
  public void make() {
    made = backups.download(confirmation.getReason(), confirmation.token());
    forget();
    confirmation.done("vault_backups.message.made");
  }

  /** Proves the newest one. */
  public void drill() {
    BackupRunView run = backups.drill(confirmation.getReason());
    forget();
    confirmation.done(
        "vault_backups.message.drilled",
        Map.of("file", run.fileName(), "count", run.connections()));
  }

  /** The backup that was just made, to be saved. */
  public StreamedContent getFile() {
    byte[] file = made.file();
    return DefaultStreamedContent.builder()
        .name(made.name())
        .contentType("application/octet-stream")
        .contentLength((long) file.length)
        .stream(() -> new ByteArrayInputStream(file))
        .build();
  }

  public boolean isMade() {
    return made != null;
  }

  public String madeName() {
    return made.name();
  }

  public BackupStateView getState() {
    if (state == null) {
      state = directory.state();
    }
    return state;
  }

  /** The latest ones. */
  public List<BackupRunView> getRuns() {
    if (runs == null) {
      runs = directory.runs(PageRequest.of(LATEST, null)).items();
    }
    return runs;
  }

  public List<BackupFileView> files() {
    return directory.files(PageRequest.of(LATEST, null)).items();
  }

  /** Why a run did not end well, in words. */
  public String sentence(BackupRunView run) {
    String detail = run.errorDetail() == null ? "" : run.errorDetail();
    return texts.get("error." + run.error(), Map.of("detail", detail));
  }

  private void forget() {
    state = null;
    runs = null;
  }
}
