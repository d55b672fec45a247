package io.uprava.connections.rest;

import io.uprava.common.http.RemoteClient;
import io.uprava.connections.service.BegunAuthorisation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.NewCookie;
import java.util.Optional;
import java.util.UUID;

/** Ties the return of a consent to the browser that began it. */
@RequestScoped
public class ConsentCookie {

  static final String NAME = "upr_consent";
  private static final String PATH = "/api";

  private static final String SEPARATOR = ".";
  private static final String SPLIT = "\\.";
  private static final String ID = "[0-9a-f-]{36}";

  @Inject RemoteClient clients;
  @Inject HttpServletRequest request;

  /**
   * @param connectionId what is to be renewed, null to let the account decide
   */
  NewCookie of(BegunAuthorisation begun, UUID connectionId) {
    String wanted = connectionId == null ? "" : SEPARATOR + connectionId;
    return cookie(begun.browserKey() + wanted, (int) begun.seconds());
  }

  /** What ties the return to this browser; null without a cookie. */
  static String key(String value) {
    return value == null ? null : value.split(SPLIT, 2)[0];
  }

  /** What was to be renewed, as the browser remembers it; only to show it again. */
  static Optional<String> connection(String value) {
    return Optional.ofNullable(value)
        .map(text -> text.split(SPLIT, 2))
        .filter(parts -> parts.length == 2 && parts[1].matches(ID))
        .map(parts -> parts[1]);
  }

  /** The same, for pages. */
  public void put(BegunAuthorisation begun, HttpServletResponse response) {
    Cookie cookie = new Cookie(NAME, begun.browserKey());
    cookie.setPath(PATH);
    cookie.setMaxAge((int) begun.seconds());
    cookie.setHttpOnly(true);
    cookie.setSecure(clients.secure(request));
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  NewCookie gone() {
    return cookie("", 0);
  }

  /** As {@link #gone}, beside other cookies of servlets, which one of JAX-RS would replace. */
  void remove(HttpServletResponse response) {
    Cookie cookie = new Cookie(NAME, "");
    cookie.setPath(PATH);
    cookie.setMaxAge(0);
    cookie.setHttpOnly(true);
    cookie.setSecure(clients.secure(request));
    response.addCookie(cookie);
  }

  private NewCookie cookie(String value, int seconds) {
    return new NewCookie.Builder(NAME)
        .value(value)
        .path(PATH)
        .maxAge(seconds)
        .httpOnly(true)
        .secure(clients.secure(request))
        .sameSite(NewCookie.SameSite.LAX)
        .build();
  }
}
