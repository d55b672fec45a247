package io.uprava.users.service;

import io.uprava.common.paging.PageOf;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.security.Roles;
import io.uprava.common.security.Scopes;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.repository.SignInEventRepository;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The history of signing in, with the true reason of each denial. */
@Stateless
public class SignInHistoryService {

  @Inject SignInEventRepository events;

  /** The newest first. */
  @RolesAllowed({Roles.ADMIN, Scopes.USERS_READ})
  public PageOf<SignInEventView> list(SignInEventFilter filter, PageRequest page) {
    return events.page(filter, page).map(SignInEventView::of);
  }
}
