package io.uprava.common.rest;

import io.uprava.common.i18n.Texts;
import io.uprava.common.security.ClientInfo;
import io.uprava.common.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Who sends this request, as far as its transport tells. */
@RequestScoped
public class Requester {

  @Inject CurrentCaller caller;
  @Inject HttpServletRequest request;

  public ClientInfo client() {
    return caller.client();
  }

  /** The language of Accept-Language; English for those who do not say. */
  public Locale language() {
    return language(request);
  }

  static Locale language(HttpServletRequest request) {
    // without the header, a container gives the language of the server's machine
    boolean silent = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null;
    return silent ? Texts.ENGLISH : Texts.choose(request.getLocales());
  }
}
