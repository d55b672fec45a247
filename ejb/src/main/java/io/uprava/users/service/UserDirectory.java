package io.uprava.users.service;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserListRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** The list of users for administrators: pages and counts of one filter. */
@Stateless
@RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
public class UserDirectory {

  @Inject UserListRepository users;

  /** Reads outside a transaction: it is one statement. */
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public PageOf<UserView> list(UserFilter filter, PageRequest page) {
    return users.page(filter, page).map(UserView::of);
  }

  /** Counts all matches; only on request, it reads every one of them. */
  public long count(UserFilter filter) {
    return users.count(filter);
  }
}
