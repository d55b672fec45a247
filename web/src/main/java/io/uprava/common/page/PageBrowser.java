package io.uprava.common.page;

import io.uprava.common.entity.Language;
import io.uprava.common.http.RemoteClient;
import io.uprava.common.http.SessionCookie;
import io.uprava.common.security.ClientInfo;
import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.OpenedSession;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The browser that a page answers to: who sits at it, what it keeps for us, where it goes next. */
@RequestScoped
public class PageBrowser {

  @Inject HttpServletRequest request;
  @Inject RemoteClient clients;
  @Inject ActiveLocale locale;
  @Inject CurrentCaller caller;

  public boolean signedIn() {
    return caller.userId() != null;
  }

  public ClientInfo client() {
    return clients.of(request);
  }

  public Language language() {
    return Language.of(locale.current());
  }

  /** Keeps the browser signed in, and to the language of its owner. */
  public void signIn(OpenedSession session) {
    SessionCookie.set(response(), session, clients.secure(request));
    write(PageCookie.LANGUAGE, session.user().language().tag());
  }

  public Optional<String> read(PageCookie cookie) {
    return cookie.read(request);
  }

  public void write(PageCookie cookie, String value) {
    cookie.write(request, response(), value);
  }

  public void remove(PageCookie cookie) {
    cookie.remove(request, response());
  }

  /**
   * @param path within the application
   */
  public void redirect(String path) throws IOException {
    external().redirect(request.getContextPath() + path);
  }

  public HttpServletResponse response() {
    return (HttpServletResponse) external().getResponse();
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }
}
