package io.uprava.users.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.users.service.ApiKeyService;
import io.uprava.users.service.ApiKeyView;
import io.uprava.users.service.CreateApiKeyCommand;
import io.uprava.users.service.CreatedApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys of programs. */
@Path("admin/api-keys")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "api keys")
@ApplicationScoped
public class ApiKeysResource {

  private static final int CREATED = 201;

  @Inject ApiKeyService service;

  @GET
  @Operation(operationId = "listApiKeys", summary = "List keys, without their secrets")
  public PageOf<ApiKeyView> list(@BeanParam PageQuery page) {
    return service.list(page.request());
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "createApiKey",
      summary = "Make a key, which is shown in this answer only",
      description = "Needs a confirmation of purpose create-api-key.")
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = CreatedApiKey.class)))
  public Response create(@Valid @NotNull CreateApiKeyCommand body) {
    return Response.status(CREATED).entity(service.create(body)).build();
  }

  @POST
  @Path("{id}/revoke")
  @Operation(operationId = "revokeApiKey", summary = "Make a key worthless, at once")
  public ApiKeyView revoke(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.revoke(id, body.reason());
  }
}
