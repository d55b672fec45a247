package io.uprava.common.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Answers with the request's id and puts it into the thread's name, the one place which the log
 * lines of all three servers show, those of libraries too.
 */
public class RequestIdFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String id = RequestId.of(request);
    response.setHeader(RequestId.HEADER, id);
    Thread worker = Thread.currentThread();
    String name = worker.getName();
    worker.setName(name + " " + id);
    try {
      chain.doFilter(request, response);
    } finally {
      worker.setName(name);
    }
  }
}
