package io.uprava.common.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** The address the browser asked for, whatever view answers it. */
final class RequestAddress {

  private RequestAddress() {}

  /** Path within the application. */
  static String path(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }

  static String of(HttpServletRequest request) {
    Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = request.getRequestURI();
    if (failed != null) {
      path = failed.toString();
    } else if (forwarded != null) {
      path = forwarded.toString();
    }
    return path.replaceFirst("(?i);jsessionid=[^?]*", "");
  }
}
