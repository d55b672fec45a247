package io.uprava.users.rest;

import io.uprava.common.security.TokenKeys;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Public keys of our access tokens, for others who verify them. */
@WebServlet("/.well-known/jwks.json")
public class KeySetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject transient TokenKeys keys;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/jwk-set+json");
    response.setHeader("Cache-Control", "public, max-age=300");
    response.getWriter().print(keys.publicKeySet());
  }
}
