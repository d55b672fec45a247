package io.uprava.common.http;

import io.uprava.users.service.OpenedSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookie that keeps a browser signed in: out of reach of scripts, not sent along by other
 * sites' forms (RFC 6265bis SameSite=Lax), only over TLS where there is TLS.
 */
public final class SessionCookie {

  public static final String NAME = "upr_session";

  private SessionCookie() {}

  /** The value a browser sent, if any. */
  public static Optional<String> value(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> NAME.equals(cookie.getName()))
            .map(Cookie::getValue)
            .filter(value -> !value.isBlank())
            .findFirst();
  }

  /**
   * @param secure whether the person's connection is encrypted, see {@link RemoteClient#secure}
   */
  public static void set(HttpServletResponse response, OpenedSession session, boolean secure) {
    Duration life = session.cookieLife();
    response.addCookie(
        cookie(session.cookieValue(), life == null ? -1 : (int) life.toSeconds(), secure));
  }

  public static void clear(HttpServletResponse response, boolean secure) {
    response.addCookie(cookie("", 0, secure));
  }

  private static Cookie cookie(String value, int seconds, boolean secure) {
    Cookie cookie = new Cookie(NAME, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(secure);
    cookie.setMaxAge(seconds);
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }
}
