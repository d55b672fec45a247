package io.uprava.users.rest;

import io.uprava.users.service.ChallengeView;
import io.uprava.users.service.ConfirmationCodes;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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

/** Fresh proof of identity before a dangerous act: a code by mail, exchanged for a token. */
@Path("profile/me/confirmations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
@ApplicationScoped
public class ConfirmationsResource {

  private static final int ACCEPTED = 202;

  @Inject ConfirmationCodes service;

  /** What is to be confirmed. */
  public record ConfirmationRequest(@NotBlank @Schema(example = "assign-roles") String purpose) {}

  /** The mailed code. */
  public record CodeRequest(@NotBlank @Schema(example = "123456") String code) {}

  /** Goes into the request of the dangerous act; for 15 minutes, once. */
  public record ConfirmationAnswer(String confirmationToken) {}

  @POST
  @Operation(
      operationId = "startConfirmation",
      summary = "Ask for a code that confirms an act",
      description =
          "Purposes: assign-roles, close-account, correct-payment, create-api-key,"
              + " disconnect-connection, download-vault-backup, release-connection, release-vault,"
              + " rotate-webhook-secret.")
  @APIResponse(
      responseCode = "202",
      description = "A code is on its way",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response start(@Valid @NotNull ConfirmationRequest body) {
    ChallengeView challenge = service.start(ConfirmationPurpose.of(body.purpose()));
    return Response.status(ACCEPTED).entity(challenge).build();
  }

  @POST
  @Path("{challenge_id}")
  @Operation(operationId = "confirm", summary = "Exchange the mailed code for a token")
  public ConfirmationAnswer confirm(
      @PathParam("challenge_id") UUID challengeId, @Valid @NotNull CodeRequest body) {
    return new ConfirmationAnswer(service.confirm(challengeId, body.code()));
  }
}
