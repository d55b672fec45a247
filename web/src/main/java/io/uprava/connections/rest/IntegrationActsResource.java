package io.uprava.connections.rest;

import io.uprava.common.rest.ReasonRequest;
import io.uprava.connections.service.ConnectionActs;
import io.uprava.connections.service.ConnectionEnding;
import io.uprava.connections.service.ConnectionFreezing;
import io.uprava.connections.service.ConnectionService;
import io.uprava.connections.service.ConnectionTestView;
import io.uprava.connections.service.ConnectionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What can be done with a connection besides changing it. */
@Path("integrations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class IntegrationActsResource {

  @Inject ConnectionService service;
  @Inject ConnectionEnding ending;
  @Inject ConnectionActs acts;
  @Inject ConnectionFreezing freezing;

  @POST
  @Path("{id}/test")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "testConnection",
      summary = "Ask the provider whose account it is",
      description = "An access token that is refused is renewed once.")
  public ConnectionTestView test(@PathParam("id") UUID id) {
    return acts.test(id);
  }

  @POST
  @Path("{id}/refresh")
  @Operation(
      operationId = "refreshConnection",
      summary = "Renew the token now, whatever the cool-down",
      description = "The answer tells what came of it: state, last_success_at and last_error.")
  public ConnectionView refresh(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return acts.refresh(id, body.reason());
  }

  @POST
  @Path("{id}/disconnect")
  @Operation(
      operationId = "disconnectConnection",
      summary = "End a connection and wipe its tokens",
      description =
          "Needs a confirmation of purpose disconnect-connection. Its id and its story stay;"
              + " connecting the account again revives it.")
  public ConnectionView disconnect(
      @PathParam("id") UUID id, @Valid @NotNull ConfirmedActRequest body) {
    return ending.disconnect(id, body.reason(), body.confirmationToken());
  }

  @PUT
  @Path("{id}/secret")
  @Operation(
      operationId = "enterConnectionSecret",
      summary = "Put a secret in force, of providers without consent",
      description = "A setting of the server wins over it, if there is one; see source.")
  public ConnectionView enterSecret(@PathParam("id") UUID id, @Valid @NotNull SecretRequest body) {
    return service.enterSecret(id, body.secret(), body.reason());
  }

  @POST
  @Path("{id}/freeze")
  @Operation(
      operationId = "freezeConnection",
      summary = "Hand nothing of it out any more",
      description = "For intrusions. The token is kept alive meanwhile.")
  public ConnectionView freeze(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return freezing.freeze(id, body.reason());
  }

  @POST
  @Path("{id}/release")
  @Operation(
      operationId = "releaseConnection",
      summary = "Agree to a release; the second administrator's agreement releases",
      description =
          "Needs a confirmation of purpose release-connection. A connection that came from the"
              + " provider's market one administrator accepts.")
  public ConnectionView release(
      @PathParam("id") UUID id, @Valid @NotNull ConfirmedActRequest body) {
    return freezing.release(id, body.reason(), body.confirmationToken());
  }
}
