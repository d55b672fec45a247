package io.uprava.clients.service;

import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.repository.ClientListRepository;
import io.uprava.common.error.NotFound;
import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Finding clients. Each method is one statement or two, outside a transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.ADMIN, Roles.STAFF, Scopes.CLIENTS_READ})
public class ClientBook {

  @Inject ClientListRepository clients;

  public PageOf<ClientView> list(ClientFilter filter, PageRequest page) {
    return clients.page(filter, page).map(ClientView::of);
  }

  /** Counts all matches; only on request, it reads every one of them. */
  public long count(ClientFilter filter) {
    return clients.count(filter);
  }

  /**
   * @throws NotFound {@code client-not-found}
   */
  public ClientRecordView get(UUID id) {
    ClientView client =
        clients.find(id).map(ClientView::of).orElseThrow(() -> new NotFound("client-not-found"));
    return new ClientRecordView(
        client, clients.origins(id).stream().map(ClientOriginView::of).toList());
  }
}
