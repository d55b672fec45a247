package io.uprava.backups.page;

import io.uprava.backups.service.VaultRestoreService;
import io.uprava.backups.service.VaultRestoreView;
import io.uprava.common.paging.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** Section of {@code /admin/vault}: takes a backup and shows what restoring it would do. */
@Named
@RequestScoped
public class VaultRestoreListPage {

  private static final int LATEST = 5;

  @Inject VaultRestoreService restores;

  private UploadedFile file;
  private List<VaultRestoreView> rows;

  /** Opens the file that was chosen; nothing is in force yet. */
  public void upload() throws IOException {
    try (InputStream backup = file.getInputStream()) {
      show(restores.open(backup, file.getFileName()));
    }
  }

  /** Opens a file of the server's folder. */
  public void openKept(String name) throws IOException {
    show(restores.openKept(name));
  }

  private static void show(VaultRestoreView restore) throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/vault-restores/" + restore.id());
  }

  public List<VaultRestoreView> getRows() {
    if (rows == null) {
      rows = restores.list(PageRequest.of(LATEST, null)).items();
    }
    return rows;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
