package io.uprava.connections.rest;

import io.uprava.connections.service.DisableHook;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where amoCRM and Kommo tell that an account has thrown the integration out. */
@Path("{provider: amocrm|kommo}/disabled")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class DisableHookResource {

  @Inject DisableHook hook;

  @GET
  @PermitAll
  @Operation(
      operationId = "hearDisabled",
      summary = "For the provider: an account has switched the integration off",
      description =
          "Its address belongs into the settings of the integration there. Nothing is dropped"
              + " because of it: Uprava looks whether the connections still work.")
  @APIResponse(responseCode = "204", description = "Heard")
  @APIResponse(responseCode = "400", description = "Not proven to be the provider's")
  public Response hear(
      @PathParam("provider") String provider,
      @QueryParam("account_id") String accountId,
      @QueryParam("client_uuid") String clientUuid,
      @QueryParam("signature") String signature) {
    if (!hook.hear(provider, accountId, clientUuid, signature)) {
      throw new BadRequestException();
    }
    return Response.noContent().build();
  }
}
