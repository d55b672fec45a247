package io.uprava.connections.service;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.connections.repository.ConnectionOperationFilter;
import io.uprava.connections.repository.ConnectionOperationRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** What was done with connections, as it is read; what went over the wire is masked. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.INTEGRATIONS_READ, Scopes.INTEGRATIONS_WRITE})
public class ConnectionLog {

  @Inject ConnectionOperationRepository operations;

  /** The newest first. */
  public PageOf<OperationView> list(ConnectionOperationFilter filter, PageRequest page) {
    return operations.page(filter, page).map(OperationView::of);
  }
}
