package io.uprava.common.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The small things a browser keeps for us. None of them is a credential, all are readable by the
 * server only and never sent along by other sites' forms.
 */
public enum PageCookie {
  LANGUAGE("upr_lang", Duration.ofDays(365)),
  THEME("upr_theme", Duration.ofDays(365)),
  PENDING_SIGN_IN("upr_pending", Duration.ofMinutes(15)),
  NOTICE("upr_notice", Duration.ofMinutes(1)),
  /** What the person does not want to be reminded of until the browser is closed. */
  QUIET("upr_quiet", Duration.ofSeconds(-1));

  private final String name;
  private final Duration life;

  PageCookie(String name, Duration life) {
    this.name = name;
    this.life = life;
  }

  /** The value the browser sent, if any. */
  public Optional<String> read(HttpServletRequest request) {
    Cookie[] sent = request.getCookies();
    return sent == null
        ? Optional.empty()
        : Arrays.stream(sent)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .filter(value -> !value.isBlank())
            .findFirst();
  }

  /** Makes the browser keep {@code value}. */
  public void write(HttpServletRequest request, HttpServletResponse response, String value) {
    response.addCookie(cookie(request, value, (int) life.toSeconds()));
  }

  /** Makes the browser forget. */
  public void remove(HttpServletRequest request, HttpServletResponse response) {
    response.addCookie(cookie(request, "", 0));
  }

  private Cookie cookie(HttpServletRequest request, String value, int seconds) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    cookie.setMaxAge(seconds);
    return cookie;
  }
}
