package io.uprava.common.rest;

import io.uprava.common.http.ErrorPages;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * The container's own refusals: a problem for programs, a page for people. The descriptor names it
 * as the one error page of the application.
 */
@WebServlet(name = "ErrorServlet", urlPatterns = "/error")
public class ErrorServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient Problems problems;
  @Inject transient ErrorPages pages;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Integer told = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    Throwable thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Failure failure = failure(told, thrown);
    if (failure.unexpected() && thrown != null) {
      problems.log(thrown, request);
    }
    if (forPrograms(request)) {
      write(problems.forCaller(failure, request), request, response);
    } else {
      pages.show(failure.status(), request, response);
    }
  }

  private static Failure failure(Integer told, Throwable thrown) {
    if (thrown != null) {
      return Failures.of(thrown);
    }
    return Failure.of(told == null ? 404 : told);
  }

  private static boolean forPrograms(HttpServletRequest request) {
    String path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String below = path == null ? "" : path.substring(request.getContextPath().length());
    return below.matches("/(api|webhooks|openapi|\\.well-known)(/.*)?");
  }

  private void write(Failure failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = problems.problem(failure, request).toJson().getBytes(StandardCharsets.UTF_8);
    response.setStatus(failure.status());
    problems.headers(failure, request).forEach(response::setHeader);
    response.setContentType(Problem.MEDIA_TYPE);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
