package io.uprava.common.rest;

import io.uprava.common.health.HealthService;
import io.uprava.common.health.HealthView;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Readiness for balancers and people: 200 while every check is up, else 503. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "health")
@ApplicationScoped
public class HealthResource {

  @Inject HealthService service;

  @GET
  @PermitAll
  @SecurityRequirements
  @Operation(
      operationId = "getHealth",
      summary = "Whether this node can serve, and what it checked")
  @APIResponse(
      responseCode = "200",
      description = "Every check is up",
      content = @Content(schema = @Schema(implementation = HealthView.class)))
  @APIResponse(
      responseCode = "503",
      description = "A check is down",
      content = @Content(schema = @Schema(implementation = HealthView.class)))
  public Response health() {
    HealthView health = service.health();
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return Response.status(health.up() ? 200 : 503).entity(health).cacheControl(never).build();
  }
}
