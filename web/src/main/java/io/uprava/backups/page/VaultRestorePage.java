package io.uprava.backups.page;

import io.uprava.backups.service.VaultRestoreItemView;
import io.uprava.backups.service.VaultRestoreService;
import io.uprava.backups.service.VaultRestoreView;
import io.uprava.common.page.Confirmation;
import io.uprava.common.page.PageInput;
import io.uprava.common.page.PageTexts;
import io.uprava.common.paging.PageOf;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * {@code /admin/vault-restores/<id>}: what a backup holds and what became of it. Restoring goes on
 * by itself; the page only looks, and may be left.
 */
@Named
@ViewScoped
public class VaultRestorePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient VaultRestoreService restores;
  @Inject transient PageInput input;
  @Inject transient PageTexts texts;
  @Inject transient Confirmation confirmation;

  private UUID id;
  private transient VaultRestoreView view;
  private transient PageOf<VaultRestoreItemView> page;

  public void load() {
    id = input.record();
    view = restores.get(id);
  }

  /** Has it begun, or begun again. */
  public void begin() {
    view = restores.apply(id, confirmation.getReason());
    page = null;
    confirmation.done("vault_restore.message.begun");
  }

  /** Looks again. */
  public void refresh() {
    view = null;
    page = null;
  }

  public VaultRestoreView getView() {
    if (view == null) {
      view = restores.get(id);
    }
    return view;
  }

  public boolean applicable() {
    return getView().finishedAt() == null && !getView().moving();
  }

  /** Why it was broken off last, in words. */
  public String failure() {
    return texts.get("error." + getView().error(), Map.of("detail", ""));
  }

  /** Connections that were tried. */
  public long done() {
    return getView().connections() - getView().waiting();
  }

  /** What to do about a connection, in words. */
  public String advice(VaultRestoreItemView item) {
    return item.verdict() == null
        ? texts.get("vault_restore.advice.waiting")
        : texts.get("vault_restore.advice." + item.verdict());
  }

  /** Why it came so, in words where it is one of our codes. */
  public String detail(VaultRestoreItemView item) {
    String cause = texts.named("cause", item.detail());
    return cause.equals(item.detail()) ? texts.named("error", cause) : cause;
  }

  public List<VaultRestoreItemView> getRows() {
    return page().items();
  }

  public String nextCursor() {
    return page().nextCursor();
  }

  private PageOf<VaultRestoreItemView> page() {
    if (page == null) {
      page = restores.items(id, input.page());
    }
    return page;
  }
}
