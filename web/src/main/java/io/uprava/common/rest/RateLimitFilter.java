package io.uprava.common.rest;

import io.uprava.common.error.TooManyRequests;
import io.uprava.common.security.CurrentCaller;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/**
 * Refuses who asks too often, and tells everybody in {@code RateLimit-*} headers how much is left.
 * The health path is free: a balancer must never be told to wait.
 */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final String DECISION = RateLimitFilter.class.getName();

  @Inject RequestLimits limits;
  @Inject CurrentCaller caller;

  @Override
  public void filter(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    if (path.matches("/?(health|webhooks/stripe)/?")) {
      return;
    }
    RequestLimits.Decision decision =
        limits.take(RequestCaller.of(caller, path, request.getUriInfo().getQueryParameters()));
    request.setProperty(DECISION, decision);
    if (!decision.granted()) {
      throw new TooManyRequests("too-many-requests", Duration.ofSeconds(decision.retryAfter()));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(DECISION) instanceof RequestLimits.Decision decision) {
      response.getHeaders().putSingle("RateLimit-Limit", Long.toString(decision.limit()));
      response.getHeaders().putSingle("RateLimit-Remaining", Long.toString(decision.remaining()));
      response.getHeaders().putSingle("RateLimit-Reset", Long.toString(decision.reset()));
    }
  }
}
