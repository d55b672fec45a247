package io.uprava.reports.page;

import io.uprava.common.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Leads whoever opens the address of a file without being signed in to the page of its run. Sign-in
 * brings people to where they wanted to go, and a download is no place: the browser would stay at
 * the form.
 */
public class ReportFileFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;
  private static final Pattern RUN =
      Pattern.compile("/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

  @Inject transient CurrentCaller caller;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<UUID> run = run(request);
    if (caller.userId() == null && run.isPresent()) {
      response.sendRedirect(request.getContextPath() + page(run.get()));
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The run whose file the address names. */
  static Optional<UUID> run(HttpServletRequest request) {
    Matcher run = RUN.matcher(String.valueOf(request.getPathInfo()));
    return run.matches() ? Optional.of(UUID.fromString(run.group(1))) : Optional.empty();
  }

  /** Address of a run's page within the application. */
  static String page(UUID run) {
    return "/admin/report-runs/" + run;
  }
}
