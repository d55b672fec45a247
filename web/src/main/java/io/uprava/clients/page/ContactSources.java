package io.uprava.clients.page;

import io.uprava.clients.service.ContactImportOverview;
import io.uprava.clients.service.ContactImports;
import io.uprava.clients.service.ContactSourceView;
import io.uprava.common.page.PageMessages;
import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/** Where clients are read from, for administrators, with how far that is. */
@Named
@ViewScoped
public class ContactSources implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject transient ContactImports imports;
  @Inject transient ContactImportOverview overview;
  @Inject transient CurrentCaller caller;
  @Inject transient PageMessages messages;

  private transient List<ContactSourceView> rows;

  public boolean isShown() {
    return caller.hasRole(Roles.ADMIN) && !getRows().isEmpty();
  }

  /** Connected accounts that have contacts; none for who may not see them. */
  public List<ContactSourceView> getRows() {
    if (!caller.hasRole(Roles.ADMIN)) {
      return List.of();
    }
    if (rows == null) {
      rows = overview.all();
    }
    return rows;
  }

  /** Whether some run is under way. */
  public boolean isMoving() {
    return getRows().stream().anyMatch(row -> row.run().moving());
  }

  public void order(UUID connectionId) {
    imports.order(connectionId);
    rows = null;
    messages.info("clients.message.ordered");
  }

  public void cancel(UUID connectionId) {
    imports.cancel(connectionId);
    rows = null;
    messages.info("clients.message.cancelled");
  }

  /** Looks again. */
  public void refresh() {
    rows = null;
  }
}
