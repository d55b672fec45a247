package io.uprava.connections.rest;

import io.uprava.common.config.Settings;
import io.uprava.common.error.DomainException;
import io.uprava.common.page.PageNotice;
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

  @Inject Settings settings;
  @Inject PageNotice notice;

  /** The page of the connection that has new tokens. */
  URI connected(ConnectionView connection, HttpServletResponse response) {
    notice.next(response, "connection-connected");
    return page(connection.id().toString());
  }

  /**
   * The page from which to try again, which tells why it is not connected.
   *
   * @param cookie value of the consent's cookie, may be null
   */
  URI refused(DomainException refusal, String cookie, HttpServletResponse response) {
    notice.refuse(response, refusal);
    return page(ConsentCookie.connection(cookie).orElse("connect"));
  }

  /** A browser that shows pages asks for HTML first; programs do not. */
  static boolean shows(HttpHeaders headers) {
    return headers.getAcceptableMediaTypes().stream()
        .anyMatch(type -> type.isCompatible(MediaType.TEXT_HTML_TYPE) && !type.isWildcardType());
  }

  private URI page(String name) {
    return URI.create(settings.baseUrl() + PAGES + name);
  }
}
