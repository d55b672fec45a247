package io.uprava.connections.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.http.RemoteClient;
import io.uprava.common.rest.RequestCaller;
import io.uprava.common.rest.RequestLimits;
import io.uprava.connections.rest.ConsentCookie;
import io.uprava.connections.service.BegunAuthorisation;
import io.uprava.connections.service.ConnectInvitationService;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers connect links: {@code GET /connect/<token>} says who invites to what and may be asked for
 * by mail scanners as often as they like, {@code POST} uses the link up and leads on to the
 * provider. The token is the proof and goes nowhere else.
 */
public class ConnectLinkFilter extends HttpFilter {

  /** Request attribute with the link's token. */
  static final String TOKEN = "io.uprava.connect.token";

  /** Request attribute with the address of the provider, once the link is used. */
  static final String TARGET = "io.uprava.connect.target";

  private static final long serialVersionUID = 1L;
  private static final int TOO_MANY = 429;
  private static final String VIEW = "/WEB-INF/records/connect.xhtml";
  private static final Pattern ADDRESS =
      Pattern.compile("/connect/([A-Za-z0-9_-]{20,100})/?(?:\\.xhtml)?");

  @Inject transient ConnectInvitationService invitations;
  @Inject transient ConsentCookie cookie;
  @Inject transient RequestLimits limits;
  @Inject transient RemoteClient clients;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Referrer-Policy", "no-referrer");
    Matcher link = ADDRESS.matcher(path);
    if (!link.matches()) {
      chain.doFilter(request, response);
      return;
    }
    RequestLimits.Decision decision = limits.take(RequestCaller.stranger(clients.of(request).ip()));
    if (!decision.granted()) {
      response.setHeader("Retry-After", Long.toString(decision.retryAfter()));
      response.sendError(TOO_MANY);
      return;
    }
    request.setAttribute(TOKEN, link.group(1));
    if ("POST".equals(request.getMethod())) {
      accept(link.group(1), request, response);
    }
    request.getRequestDispatcher(VIEW).forward(request, response);
  }

  /**
   * The browser goes on by itself: our policy lets no form lead to another site, not even by a
   * redirect. A refusal shows as the link's state.
   */
  private void accept(String token, HttpServletRequest request, HttpServletResponse response) {
    try {
      BegunAuthorisation begun = invitations.accept(token);
      cookie.put(begun, response);
      response.setHeader("Refresh", "0;url=" + begun.authorizeUrl());
      request.setAttribute(TARGET, begun.authorizeUrl().toString());
    } catch (DomainException refused) {
      request.setAttribute(TARGET, null);
    }
  }
}
