package io.uprava.connections.page;

import io.uprava.common.page.LocalPath;
import io.uprava.common.page.PageCookie;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Puts the line about connections aside until the browser is closed or something else is wrong. A
 * plain form, so that it works on every page.
 */
@WebServlet("/admin/connections-banner")
public class ConnectionBannerServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String MARK = "[0-9a-f]{32}";

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String mark = request.getParameter("mark");
    if (mark == null || !mark.matches(MARK)) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    PageCookie.QUIET.write(request, response, mark);
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(
        "Location",
        LocalPath.of(request.getParameter("continue")).orElse(request.getContextPath() + "/"));
  }
}
