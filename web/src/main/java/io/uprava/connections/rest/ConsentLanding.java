package io.uprava.connections.rest;

import io.uprava.common.config.Settings;
import io.uprava.common.error.DomainException;
import io.uprava.common.page.PageNotice;
import io.uprava.connections.service.AuthorisationReturn;
import io.uprava.connections.service.ConnectInvitationService;
import io.uprava.connections.service.ConnectionAttention;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;

/** Where browsers go on after a step of a consent, and what they are told there. */
@RequestScoped
public class ConsentLanding {

  private static final String PAGES = "/admin/connections/";

  private static final String STRANGERS = "/connect/done?provider=";

  @Inject ConnectInvitationService invitations;
  @Inject Settings settings;
  @Inject PageNotice notice;
  @Inject ConnectionAttention attention;

  /** What a program is told that brings a consent back. */
  ConsentedAccount told(AuthorisationReturn back, ConnectionView connection) {
    boolean begunHere = back.state() != null && !invitations.invited(back.state());
    return ConsentedAccount.of(connection, begunHere);
  }

  /**
   * The page of the connection that has new tokens; for whoever came by a link, a word of thanks.
   */
  URI connected(AuthorisationReturn back, ConnectionView connection, HttpServletResponse response) {
    attention.forget();
    if (invitations.invited(back.state())) {
      return at(STRANGERS + back.provider());
    }
    notice.next(response, "connection-connected");
    return page(connection.id().toString());
  }

  /**
   * The page from which to try again, which tells why it is not connected.
   *
   * @param cookie value of the consent's cookie, may be null
   */
  URI refused(
      AuthorisationReturn back,
      DomainException refusal,
      String cookie,
      HttpServletResponse response) {
    if (invitations.invited(back.state())) {
      return at(STRANGERS + back.provider() + "&refusal=" + refusal.code());
    }
    notice.refuse(response, refusal);
    return page(ConsentCookie.connection(cookie).orElse("connect"));
  }

  /** A browser that shows pages asks for HTML first; programs do not. */
  static boolean shows(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
  }

  private URI page(String name) {
    return at(PAGES + name);
  }

  private URI at(String path) {
    return URI.create(settings.baseUrl() + path);
  }
}
