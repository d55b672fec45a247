package io.uprava.users.service;

import java.time.Duration;

/**
 * A browser that is signed in.
 *
 * @param cookieValue goes into the cookie and nowhere else
 * @param cookieLife null when the cookie ends with the browser
 */
public record OpenedSession(String cookieValue, Duration cookieLife, UserView user) {

  @Override
  public String toString() {
    return "OpenedSession[" + user.id() + "]";
  }
}
