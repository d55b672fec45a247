package io.uprava.common.rest;

import io.uprava.common.health.HealthService;
import io.uprava.common.health.HealthView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Readiness for balancers and people: 200 while every check is up, else 503. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class HealthResource {

  @Inject HealthService service;

  @GET
  public Response health() {
    HealthView health = service.health();
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(health.up() ? 200 : 503).entity(health).cacheControl(never).build();
  }
}
