package io.uprava.connections.rest;

import io.uprava.common.http.RemoteClient;
import io.uprava.connections.service.BegunAuthorisation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;

/** Ties the return of a consent to the browser that began it. */
@RequestScoped
public class ConsentCookie {

  static final String NAME = "upr_consent";

  @Inject RemoteClient clients;
  @Inject HttpServletRequest request;

  NewCookie of(BegunAuthorisation begun) {
    return cookie(begun.browserKey(), (int) begun.seconds());
  }

  NewCookie gone() {
    return cookie("", 0);
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path("/api")
        .maxAge(seconds)
        .httpOnly(true)
        .secure(clients.secure(request))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
