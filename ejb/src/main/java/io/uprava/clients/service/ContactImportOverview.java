package io.uprava.clients.service;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.repository.ContactImportRepository;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.repository.ConnectionFilter;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Connected accounts that clients are or can be read from; a company has few. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class ContactImportOverview {

  @Inject ContactImportRepository imports;
  @Inject ConnectionDirectory connections;

  /** Accounts that were not disconnected, by provider, the newest first. */
  public List<ContactSourceView> all() {
    List<ConnectionView> accounts = new ArrayList<>();
    for (ClientSource source : ClientSource.values()) {
      ConnectionFilter filter = new ConnectionFilter(source.provider(), null, null, null);
      accounts.addAll(connections.list(filter, PageRequest.first()).items());
    }
    accounts.removeIf(account -> account.state() == ConnectionState.DISCONNECTED);
    Map<UUID, ContactImportView> runs =
        imports.findOf(accounts.stream().map(ConnectionView::id).toList()).stream()
            .map(ContactImportView::of)
            .collect(Collectors.toMap(ContactImportView::connectionId, run -> run));
    return accounts.stream().map(account -> view(account, runs)).toList();
  }

  private static ContactSourceView view(ConnectionView account, Map<UUID, ContactImportView> runs) {
    return new ContactSourceView(
        account.name(),
        ClientSource.of(account.provider()).orElseThrow(),
        runs.getOrDefault(account.id(), ContactImportView.never(account.id())));
  }
}
