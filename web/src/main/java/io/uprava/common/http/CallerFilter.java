package io.uprava.common.http;

import io.uprava.common.security.CurrentCaller;
import io.uprava.users.service.CallerAuthentication.Proof;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells the services who acts in this request. */
public class CallerFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject transient CurrentCaller caller;
  @Inject transient RemoteClient clients;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    caller.begin(clients.of(request), RequestId.of(request));
    Authentication.of(request).proof().map(Proof::caller).ifPresent(caller::identify);
    chain.doFilter(request, response);
  }
}
