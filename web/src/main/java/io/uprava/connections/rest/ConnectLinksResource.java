package io.uprava.connections.rest;

import io.uprava.common.rest.Idempotent;
import io.uprava.connections.service.ConnectLinkService;
import io.uprava.connections.service.ConnectLinkView;
import io.uprava.connections.service.CreateConnectLinkCommand;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations of owners of accounts, who do not sign in here. */
@Path("integrations/connect-links")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class ConnectLinksResource {

  @Inject ConnectLinkService links;

  @POST
  @Idempotent
  @Operation(
      operationId = "createConnectLink",
      summary = "Invite an account's owner to consent",
      description =
          "The link works once, within 30 minutes, without signing in here. With email it is mailed"
              + " as well. Name the provider, or the connection that is to be renewed.")
  @APIResponse(
      responseCode = "201",
      description = "Made; the address is told this once",
      content = @Content(schema = @Schema(implementation = ConnectLinkView.class)))
  public Response create(@Valid @NotNull CreateConnectLinkCommand body) {
    return Response.status(Response.Status.CREATED)
        .entity(links.create(body))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
