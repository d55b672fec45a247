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
import java.util.regex.Pattern;

/**
 * The one mechanism for both faces: a bearer credential for the API, the session cookie for pages
 * and for the two steps of a consent that browsers take within the API. It never refuses by itself;
 * what a stranger may not have, the services, the page filter and the problem mappers refuse in
 * their own form.
 */
@ApplicationScoped
public class RequestAuthenticationMechanism implements HttpAuthenticationMechanism {

  private static final System.Logger LOG =
      System.getLogger(RequestAuthenticationMechanism.class.getName());
  private static final String BEARER = "Bearer ";

  /** Steps of a consent, which browsers take by following links. */
  private static final Pattern BROWSED_API =
      Pattern.compile("/api/(amocrm|kommo)/(init|callback)/?");

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
        return isBrowsed(request) ? byCookie(request, client) : Authentication.anonymous();
      }
      return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
          ? proven(authentication.byBearer(header.substring(BEARER.length()).strip(), client))
          : Authentication.rejected();
    }
    return byCookie(request, client);
  }

  private Authentication byCookie(HttpServletRequest request, ClientInfo client) {
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

  private static boolean isBrowsed(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) && BROWSED_API.matcher(path(request)).matches();
  }

  private static String path(HttpServletRequest request) {
    return request.getRequestURI().substring(request.getContextPath().length());
  }

  private static boolean isApi(HttpServletRequest request) {
    String path = path(request);
    return path.startsWith("/api/") || path.startsWith("/webhooks/") || path.equals("/api");
  }
}
