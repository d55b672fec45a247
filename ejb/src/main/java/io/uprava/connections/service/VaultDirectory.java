package io.uprava.connections.service;

import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.repository.VaultFreezeRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The vault as a whole, as it is read; never a value. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE})
public class VaultDirectory {

  private static final int MOST_FREEZES = 20;

  @Inject VaultKeys keys;
  @Inject WriteAheadFiles files;
  @Inject VaultFreezeRepository freezes;
  @Inject SecretSources secrets;

  /** How it stands, seen from this node. */
  public VaultView view() {
    return new VaultView(
        keys.state(),
        keys.uses(),
        keys.stragglers(),
        files.writable(),
        files.readable(),
        files.waiting(),
        freezes.find().map(VaultFreezeView::of).orElse(null));
  }

  /** Past and present freezes, the newest first. */
  public List<VaultFreezeView> freezes() {
    return freezes.findNewest(MOST_FREEZES).stream().map(VaultFreezeView::of).toList();
  }

  /** Where secrets come from that are not renewed, as this node sees them. */
  public List<SecretSourceView> secrets() {
    return secrets.all();
  }
}
