package io.uprava.connections.page;

import io.uprava.common.page.Confirmation;
import io.uprava.common.security.CurrentCaller;
import io.uprava.connections.service.SecretSourceView;
import io.uprava.connections.service.VaultDirectory;
import io.uprava.connections.service.VaultFreezeView;
import io.uprava.connections.service.VaultFreezing;
import io.uprava.connections.service.VaultView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** {@code /admin/vault}: keys, rotation, noted answers and the switch for intrusions. */
@Named
@ViewScoped
public class VaultPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int ALL = 100;

  @Inject transient VaultDirectory directory;
  @Inject transient VaultFreezing freezing;
  @Inject transient Confirmation confirmation;
  @Inject transient CurrentCaller caller;

  private transient VaultView view;
  private transient List<VaultFreezeView> freezes;
  private transient List<SecretSourceView> secrets;

  public void freeze() {
    freezing.freeze(confirmation.getReason());
    told("vault_page.message.frozen");
  }

  public void release() {
    VaultFreezeView freeze = freezing.release(confirmation.getReason(), confirmation.token());
    told(
        freeze.releasedAt() == null
            ? "vault_page.message.release_agreed"
            : "vault_page.message.released");
  }

  private void told(String key) {
    view = null;
    freezes = null;
    confirmation.done(key);
  }

  public VaultView getView() {
    if (view == null) {
      view = directory.view();
    }
    return view;
  }

  /** Whether the person's word would count: everything is frozen, and they did not agree yet. */
  public boolean isReleasable() {
    VaultFreezeView freeze = getView().freeze();
    return freeze != null && !caller.userId().equals(freeze.agreedById());
  }

  /** How much of what is stored is under the key in force, in hundredths. */
  public long rotated() {
    long values = getView().values();
    return values == 0 ? ALL : getView().current() * ALL / values;
  }

  public List<VaultFreezeView> getFreezes() {
    if (freezes == null) {
      freezes = directory.freezes();
    }
    return freezes;
  }

  public List<SecretSourceView> getSecrets() {
    if (secrets == null) {
      secrets = directory.secrets();
    }
    return secrets;
  }
}
