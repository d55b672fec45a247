package io.uprava.common.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives records addresses of their own: {@code /admin/users/<id>} is answered by the view {@code
 * /WEB-INF/records/admin/users.xhtml}.
 *
 * @see RecordAddressViewHandler
 */
public class RecordAddressFilter extends HttpFilter {

  static final String FOLDER = "/WEB-INF/records";

  /** Request attribute with the record's id. */
  static final String ID = "io.uprava.record.id";

  private static final long serialVersionUID = 1L;
  private static final Pattern ADDRESS =
      Pattern.compile("(/admin/[a-z/-]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Matcher record = ADDRESS.matcher(RequestAddress.path(request));
    String view = record.matches() ? FOLDER + record.group(1) + ".xhtml" : null;
    if (view != null && getServletContext().getResource(view) != null) {
      request.setAttribute(ID, UUID.fromString(record.group(2)));
      request.getRequestDispatcher(view).forward(request, response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
