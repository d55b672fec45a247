package io.uprava.common.page;

import io.uprava.common.http.RemoteClient;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * Puts the security headers on every answer, pages and errors alike. A Faces page replaces the
 * policy by the same one with the nonce of its scripts. Behind TLS, also that of a trusted proxy,
 * browsers are told to come by TLS only and to send our cookies by TLS only.
 */
public class SecurityHeadersFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final String POLICY_HEADER = "Content-Security-Policy";

  @Inject transient RemoteClient clients;

  private String policy;

  @Override
  public void init(FilterConfig config) {
    policy = config.getServletContext().getInitParameter("primefaces.CSP_POLICY");
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    boolean secure = clients.secure(request);
    response.setHeader(POLICY_HEADER, policy);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (secure) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    chain.doFilter(request, new GuardedResponse(response, secure));
  }

  private static final class GuardedResponse extends HttpServletResponseWrapper {

    private final boolean secure;

    GuardedResponse(HttpServletResponse response, boolean secure) {
      super(response);
      this.secure = secure;
    }

    /** Two policies would both hold, and the one without the nonce would win. */
    @Override
    public void addHeader(String name, String value) {
      if (POLICY_HEADER.equalsIgnoreCase(name)) {
        setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }

    @Override
    public void addCookie(Cookie cookie) {
      if (secure) {
        cookie.setSecure(true);
      }
      super.addCookie(cookie);
    }
  }
}
