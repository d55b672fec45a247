package io.uprava.common.http;

import io.uprava.common.security.ClientInfo;
import io.uprava.users.service.CallerAuthentication;
import io.uprava.users.service.CallerAuthentication.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The one mechanism for both faces: a bearer credential for the API, the session cookie for pages.
 * It never refuses by itself; what a stranger may not have, the services, the page filter and the
 * problem mappers refuse in their own form.
 */
@ApplicationScoped
public class RequestAuthenticationMechanism implements HttpAuthenticationMechanism {

  private static final System.Logger LOG =
      System.getLogger(RequestAuthenticationMechanism.class.getName());
  private static final String BEARER = "Bearer ";

  @Inject CallerAuthentication authentication;
  @Inject RemoteClient clients;

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    Authentication outcome;
    try {
      outcome = authenticate(request);
    } catch (Throwable failure) {
      // An Error that leaves here makes Payara answer 200 with an empty body.
      LOG.log(System.Logger.Level.ERROR, "a request could not be authenticated", failure);
      outcome = Authentication.failed();
    }
    outcome.keepIn(request);
    return outcome.proof().map(proof -> login(context, proof)).orElseGet(context::doNothing);
  }

  private Authentication authenticate(HttpServletRequest request) {
    ClientInfo client = clients.of(request);
    if (isApi(request)) {
      String header = request.getHeader("Authorization");
      if (header == null) {
        return Authentication.anonymous();
      }
      return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? proven(authentication.byBearer(header.substring(BEARER.length()).strip(), client))
          : Authentication.rejected();
    }
    return SessionCookie.value(request)
        .map(value -> proven(authentication.byCookie(value, client)))
        .orElseGet(Authentication::anonymous);
  }

  private static Authentication proven(Optional<Proof> proof) {
    return proof.map(Authentication::proven).orElseGet(Authentication::rejected);
  }

  private static AuthenticationStatus login(HttpMessageContext context, Proof proof) {
    return context.notifyContainerAboutLogin(new ProvenPrincipal(proof), proof.caller().groups());
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return path.startsWith("/api/") || path.startsWith("/webhooks/") || path.equals("/api");
  }
}
