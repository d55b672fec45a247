package io.uprava.users.entity;

/** How a session proves itself: a cookie in a browser, or rotating refresh tokens in a program. */
public enum SessionKind {
  BROWSER,
  API
}
