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
 * /WEB-INF/records/admin/users.xhtml}, {@code /admin/reports/<name>} by {@code
 * /WEB-INF/records/admin/reports/by-name.xhtml}.
 *
 * @see RecordAddressViewHandler
 */
public class RecordAddressFilter extends HttpFilter {

  static final String FOLDER = "/WEB-INF/records";

  /** Request attribute with the record's id. */
  static final String ID = "io.uprava.record.id";

  /** Request attribute with the record's name. */
  static final String NAME = "io.uprava.record.name";

  /** Request attribute with the record's address within the application. */
  static final String ADDRESS = "io.uprava.record.address";

  private static final long serialVersionUID = 1L;
  private static final Pattern BY_ID =
      Pattern.compile("(/admin/[a-z/-]+)/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/?");
  private static final Pattern BY_NAME =
      Pattern.compile("(/admin/[a-z/-]+)/([a-z][a-z0-9-]{0,99})/?");

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = RequestAddress.path(request);
    Matcher id = BY_ID.matcher(path);
    Matcher name = BY_NAME.matcher(path);
    if (id.matches() && known(view(id, ".xhtml"))) {
      request.setAttribute(ID, UUID.fromString(id.group(2)));
      show(view(id, ".xhtml"), id, request, response);
    } else if (name.matches() && known(view(name, "/by-name.xhtml"))) {
      request.setAttribute(NAME, name.group(2));
      show(view(name, "/by-name.xhtml"), name, request, response);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static void show(
      String view, Matcher record, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.setAttribute(ADDRESS, record.group(1) + "/" + record.group(2));
    request.getRequestDispatcher(view).forward(request, response);
  }

  private boolean known(String view) throws IOException {
    return getServletContext().getResource(view) != null;
  }

  private static String view(Matcher record, String ending) {
    return FOLDER + record.group(1) + ending;
  }
}
