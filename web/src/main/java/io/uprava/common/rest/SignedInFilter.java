package io.uprava.common.rest;

import io.uprava.common.error.NotAuthenticated;
import io.uprava.common.http.Authentication;
import io.uprava.common.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

/**
 * Asks strangers to sign in before anything of their request is read, except where a resource says
 * {@link PermitAll}. What a known caller may do, the services decide.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class SignedInFilter implements ContainerRequestFilter {

  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext context) {
    if (HttpMethod.OPTIONS.equals(context.getMethod()) || open()) {
      return;
    }
    if (Authentication.of(request).state() == Authentication.State.FAILED) {
      throw new ServiceUnavailableException();
    }
    if (caller.caller() == null) {
      throw new NotAuthenticated("not-authenticated");
    }
  }

  private boolean open() {
    return resource.getResourceMethod().isAnnotationPresent(PermitAll.class)
        || resource.getResourceClass().isAnnotationPresent(PermitAll.class);
  }
}
