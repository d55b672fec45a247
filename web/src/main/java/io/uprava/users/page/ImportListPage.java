package io.uprava.users.page;

import io.uprava.common.page.PageInput;
import io.uprava.common.paging.PageOf;
import io.uprava.users.service.ImportView;
import io.uprava.users.service.UserImportService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.primefaces.model.file.UploadedFile;

/** {@code /admin/users/imports}: takes a file and shows what would become of it. */
@Named
@RequestScoped
public class ImportListPage {

  @Inject UserImportService imports;
  @Inject PageInput input;

  private UploadedFile file;
  private PageOf<ImportView> page;

  /** Reads the file and opens its preview; no user changes. */
  public void upload() throws IOException {
    ImportView preview;
    try (InputStream csv = file.getInputStream()) {
      preview = imports.preview(csv, file.getFileName());
    }
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/users/imports/" + preview.id());
  }

  public List<ImportView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<ImportView> page() {
    if (page == null) {
      page = imports.list(input.page());
    }
    return page;
  }

  public UploadedFile getFile() {
    return file;
  }

  public void setFile(UploadedFile file) {
    this.file = file;
  }
}
