package io.uprava.users.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageMessages;
import io.uprava.common.page.PageTexts;
import io.uprava.common.paging.PageOf;
import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.entity.ImportState;
import io.uprava.users.repository.ImportRowFilter;
import io.uprava.users.service.ImportProblem;
import io.uprava.users.service.ImportRowView;
import io.uprava.users.service.ImportView;
import io.uprava.users.service.UserImportService;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.primefaces.PrimeFaces;

/**
 * {@code /admin/users/imports/<id>}: what an import would do, does and did. Applying and undoing go
 * on in parts that the browser asks for, so that the page shows progress and may be left.
 */
@Named
@ViewScoped
public class ImportPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient UserImportService imports;
  @Inject transient PageInput input;
  @Inject transient PageMessages messages;
  @Inject transient PageTexts texts;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private transient ImportView view;
  private transient PageOf<ImportRowView> page;

  public void load() {
    id = input.record();
    view = imports.get(id);
  }

  /** Applies the next part; the browser asks again until nothing is left. */
  public void apply() {
    show(imports.applyPart(id), ImportState.APPLIED, "import_page.message.applied");
  }

  /** Takes the next part back. */
  public void undo() {
    String reason = confirmation.getReason();
    show(imports.undoPart(id, reason), ImportState.UNDONE, "import_page.message.undone");
  }

  /** Forgets the preview. */
  public void discard() throws IOException {
    imports.discard(id);
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    external.redirect(external.getRequestContextPath() + "/admin/users/imports");
  }

  private void show(ImportView now, ImportState end, String key) {
    view = now;
    page = null;
    boolean finished = now.state() == end;
    PrimeFaces.current().ajax().addCallbackParam("unfinished", !finished);
    if (finished) {
      confirmation.finish();
      messages.info(key);
    }
  }

  public ImportView getView() {
    if (view == null) {
      view = imports.get(id);
    }
    return view;
  }

  /** Rows of the file that are dealt with, of all that have something to do. */
  public int done() {
    return work() - getView().counts().waiting();
  }

  public int work() {
    return getView().counts().creates() + getView().counts().updates();
  }

  public boolean applicable() {
    boolean begun = in(ImportState.PREVIEWED) || in(ImportState.APPLYING);
    return begun && work() > 0 && !getView().expired();
  }

  public boolean undoable() {
    return (in(ImportState.APPLIED) || in(ImportState.UNDOING)) && !getView().expired();
  }

  public boolean discardable() {
    return in(ImportState.PREVIEWED);
  }

  private boolean in(ImportState state) {
    return getView().state() == state;
  }

  /** Why a row cannot be applied, in words. */
  public String sentence(ImportProblem problem) {
    return texts.get("error." + problem.code(), problem.parameters());
  }

  public List<ImportRowView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<ImportRowView> page() {
    if (page == null) {
      page =
          imports.rows(
              id,
              new ImportRowFilter(
                  input.constant(ImportAction.class, "action"),
                  input.constant(ImportOutcome.class, "outcome")),
              input.page());
    }
    return page;
  }

  public ImportAction[] actions() {
    return ImportAction.values();
  }

  public ImportOutcome[] outcomes() {
    return ImportOutcome.values();
  }
}
