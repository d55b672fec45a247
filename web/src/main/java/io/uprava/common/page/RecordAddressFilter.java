package io.uprava.common.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives records addresses of their own: {@code /admin/users/<id>} is answered by the view {@code
 * /admin/users/record.xhtml} with the view parameter {@code id}.
 *
 * @see RecordAddressViewHandler
 */
public class RecordAddressFilter extends HttpFilter {

  static final String VIEW = "/record";

  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("(/admin/[a-z/-]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path =
        request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    Matcher record = ADDRESS.matcher(path);
    if (record.matches()) {
      request
          .getRequestDispatcher(record.group(1) + VIEW + ".xhtml?id=" + record.group(2))
          .forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
