package io.uprava.users.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.users.service.SessionService;
import io.uprava.users.service.SessionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Devices on which the caller is signed in. */
@Path("profile/me/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
@ApplicationScoped
public class OwnSessionsResource {

  @Inject SessionService service;

  @GET
  @Operation(operationId = "listOwnSessions", summary = "Where one is signed in")
  public PageOf<SessionView> list() {
    return new PageOf<>(service.list(), null);
  }

  @DELETE
  @Operation(
      operationId = "endOwnSessions",
      summary = "Sign out everywhere",
      description = "keep_current=true spares the session that asks.")
  @APIResponse(responseCode = "204", description = "Ended")
  public void endAll(@QueryParam("keep_current") @DefaultValue("false") String keepCurrent) {
    service.endAll(Boolean.parseBoolean(keepCurrent));
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "endOwnSession", summary = "Sign one device out")
  @APIResponse(responseCode = "204", description = "Ended")
  public void end(@PathParam("id") UUID id) {
    service.end(id);
  }
}
