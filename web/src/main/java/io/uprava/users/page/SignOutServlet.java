package io.uprava.users.page;

import io.uprava.common.http.RemoteClient;
import io.uprava.common.http.SessionCookie;
import io.uprava.common.page.PageNotice;
import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.SessionService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends this session, or all of the person's; a plain form, so that it works on every page. */
@WebServlet("/sign-out")
public class SignOutServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient SessionService sessions;
  @Inject transient CurrentCaller caller;
  @Inject transient RemoteClient clients;
  @Inject transient PageNotice notice;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean everywhere = Boolean.parseBoolean(request.getParameter("everywhere"));
    if (caller.userId() != null) {
      end(everywhere);
    }
    HttpSession views = request.getSession(false);
    if (views != null) {
      views.invalidate();
    }
    SessionCookie.clear(response, clients.secure(request));
    notice.next(response, everywhere ? "signed-out-everywhere" : "signed-out");
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + "/login");
  }

  private void end(boolean everywhere) {
    if (everywhere) {
      sessions.endAll(false);
    } else {
      sessions.endCurrent();
    }
  }
}
