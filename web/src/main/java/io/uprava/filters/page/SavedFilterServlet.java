package io.uprava.filters.page;

import io.uprava.common.error.DomainException;
import io.uprava.common.page.LocalPath;
import io.uprava.common.page.PageNotice;
import io.uprava.filters.entity.FilterAudience;
import io.uprava.filters.service.SaveFilterCommand;
import io.uprava.filters.service.SavedFilterService;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;

/**
 * Keeps or forgets a filter from the form above a list and returns to the list. A plain form,
 * because a list is a plain address and has no view that could expire.
 */
@WebServlet("/admin/saved-filters")
public class SavedFilterServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String TEAM = "TEAM:";

  @Inject transient SavedFilterService filters;
  @Inject transient PageNotice notice;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String query = request.getParameter("query");
    String back = request.getParameter("list") + (query.isEmpty() ? "" : "?" + query);
    try {
      notice.next(response, act(request));
    } catch (DomainException refusal) {
      notice.refuse(response, refusal);
    } catch (IllegalArgumentException malformed) {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
      return;
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + LocalPath.of(back).orElse("/"));
  }

  private String act(HttpServletRequest request) {
    String removed = request.getParameter("remove");
    if (removed == null) {
      filters.save(command(request));
      return "filter-saved";
    }
    filters.remove(UUID.fromString(removed));
    return "filter-removed";
  }

  private static SaveFilterCommand command(HttpServletRequest request) {
    String audience = request.getParameter("audience");
    boolean team = audience != null && audience.startsWith(TEAM);
    return new SaveFilterCommand(
        request.getParameter("list"),
        request.getParameter("name"),
        request.getParameter("query"),
        team ? FilterAudience.TEAM : FilterAudience.valueOf(audience),
        team ? audience.substring(TEAM.length()) : null);
  }
}
