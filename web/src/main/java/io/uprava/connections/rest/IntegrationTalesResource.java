package io.uprava.connections.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.QueryFields;
import io.uprava.connections.entity.OperationKind;
import io.uprava.connections.service.ConnectionActs;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.GenerationView;
import io.uprava.connections.service.LiveToken;
import io.uprava.connections.service.OperationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a connection gives and what became of it. */
@Path("integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class IntegrationTalesResource {

  @Inject ConnectionDirectory directory;
  @Inject ConnectionActs acts;

  /**
   * A live access token.
   *
   * @param accountHost where it is good; null where the provider has one host for all
   * @param expiresAt null when it does not end
   * @param generation its number, 0 for a secret of the server's settings
   */
  public record TokenAnswer(
      String accessToken, String tokenType, String accountHost, Instant expiresAt, int generation) {

    static TokenAnswer of(LiveToken token) {
      return new TokenAnswer(
          token.token().reveal(),
          "Bearer",
          token.accountHost(),
          token.expiresAt(),
          token.generation());
    }

    @Override
    public String toString() {
      return "TokenAnswer[***]";
    }
  }

  @GET
  @Path("{id}/token")
  @Operation(
      operationId = "getConnectionToken",
      summary = "A live access token, for keys with integrations:token",
      description =
          "Renewed first when it ends within a quarter of an hour. Ask each time instead of keeping"
              + " it; each reading is audited.")
  @APIResponse(
      responseCode = "200",
      description = "The token; not to be cached",
      content = @Content(schema = @Schema(implementation = TokenAnswer.class)))
  public Response token(@PathParam("id") UUID id) {
    return Response.ok(TokenAnswer.of(acts.token(id)))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @GET
  @Path("{id}/operations")
  @Operation(
      operationId = "listConnectionOperations",
      summary = "What was done with it, newest first; kept for 90 days")
  public PageOf<OperationView> operations(
      @PathParam("id") UUID id,
      @QueryParam("kind") @Parameter(description = "authorise, refresh, test, read, …") String kind,
      @BeanParam PageQuery page) {
    QueryFields fields = new QueryFields();
    OperationKind wanted = fields.constant("kind", kind, OperationKind.class);
    fields.refuseFaults();
    return directory.operations(id, wanted, page.request());
  }

  @GET
  @Path("{id}/generations")
  @Operation(
      operationId = "listConnectionGenerations",
      summary = "Its tokens by generation, newest first, without their values")
  public PageOf<GenerationView> generations(@PathParam("id") UUID id, @BeanParam PageQuery page) {
    return directory.generations(id, page.request());
  }
}
