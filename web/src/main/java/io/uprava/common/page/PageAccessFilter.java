package io.uprava.common.page;

import io.uprava.common.security.CurrentCaller;
import io.uprava.common.security.Roles;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Who may open which pages. Services decide what a person may do; this only spares strangers a page
 * they could not use: they are sent to sign in, and a signed-in person without the role sees no
 * such page.
 */
public class PageAccessFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final List<String> STAFF = List.of(Roles.ADMIN, Roles.STAFF, Roles.ACCOUNTANT);

  @Inject transient CurrentCaller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestAddress.path(request);
    if ("/".equals(path) || "/index.xhtml".equals(path)) {
      response.sendRedirect(home(request));
    } else if (within(path, "/admin") || within(path, "/me")) {
      guard(path, request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void guard(
      String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("Cache-Control", "no-store");
    if (caller.userId() == null) {
      toSignIn(request, response);
    } else if (within(path, "/admin") && STAFF.stream().noneMatch(caller::hasRole)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(request, response);
    }
  }

  private void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String wanted = request.getRequestURI();
    if ("GET".equals(request.getMethod()) && request.getQueryString() != null) {
      wanted += "?" + request.getQueryString();
    }
    String target =
        request.getContextPath()
            + "/login?continue="
            + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                  + target.replace("&", "&amp;")
                  + "\"/></partial-response>");
    } else {
      response.sendRedirect(target);
    }
  }

  private String home(HttpServletRequest request) {
    String context = request.getContextPath();
    if (caller.userId() == null) {
      return context + "/login";
    }
    return context + (STAFF.stream().anyMatch(caller::hasRole) ? "/admin" : "/me");
  }

  private static boolean within(String path, String root) {
    return path.equals(root) || path.startsWith(root + "/") || path.startsWith(root + ".");
  }
}
