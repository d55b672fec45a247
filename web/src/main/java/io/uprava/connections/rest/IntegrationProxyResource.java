package io.uprava.connections.rest;

import io.uprava.connections.service.ForwardedAnswer;
import io.uprava.connections.service.ForwardedCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Encoded;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reading a connected service without seeing its token. */
@Path("integrations/{id}/proxy")
@Tag(name = "integrations")
@ApplicationScoped
public class IntegrationProxyResource {

  /** Tells the service's own answers from refusals of ours. */
  static final String PROVIDER_STATUS = "X-Provider-Status";

  @Inject ForwardedCalls calls;

  @GET
  @Path("{path: .+}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      operationId = "forwardCall",
      summary = "Read the connected service's API, for keys with integrations:proxy",
      description =
          "Called at the account's host with a live token, at the pace the service allows; the query"
              + " goes along as it is, headers do not. X-Provider-Status marks what the service"
              + " itself said. Only JSON comes back.")
  @APIResponse(
      responseCode = "200",
      description = "As the service answered; 204 where it found nothing",
      content =
          @Content(mediaType = "application/hal+json", schema = @Schema(type = SchemaType.OBJECT)))
  @APIResponse(responseCode = "429", description = "The account's turn is too far ahead")
  @APIResponse(responseCode = "502", description = "The service did not answer as it should")
  public Response get(
      @PathParam("id") UUID id,
      @PathParam("path")
          @Encoded
          @Parameter(description = "below the account's host", example = "api/v4/account")
          String path,
      @Context UriInfo address) {
    String below = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    ForwardedAnswer answer = calls.get(id, below, address.getRequestUri().getRawQuery());
    Response.ResponseBuilder response =
        Response.status(answer.status())
            .header(PROVIDER_STATUS, answer.status())
            .header(HttpHeaders.CACHE_CONTROL, "no-store");
    if (answer.body() != null) {
      response.type(answer.contentType()).entity(answer.body().getBytes(StandardCharsets.UTF_8));
    }
    return response.build();
  }
}
