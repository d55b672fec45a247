package io.uprava.users.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.rest.Requester;
import io.uprava.users.service.ChallengeView;
import io.uprava.users.service.RegistrationService;
import io.uprava.users.service.SignInService;
import io.uprava.users.service.TokenGrants;
import io.uprava.users.service.TokenPair;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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

/** Signing in by a one-time code sent by mail; what comes of it is a pair of tokens. */
@Path("auth")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "sign-in")
@ApplicationScoped
public class AuthResource {

  private static final int ACCEPTED = 202;

  @Inject RegistrationService registration;
  @Inject SignInService signIn;
  @Inject TokenGrants tokens;
  @Inject Requester requester;

  @POST
  @Path("register")
  @PermitAll
  @SecurityRequirements
  @Operation(
      operationId = "register",
      summary = "Ask for an account; a code is mailed, which login takes",
      description = "The answer is the same whether the address is known or not.")
  @APIResponse(
      responseCode = "202",
      description = "A code is on its way",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response register(@Valid @NotNull RegisterRequest body) {
    return sent(
        registration.start(body.command(Language.of(requester.language())), requester.client()));
  }

  @POST
  @Path("login")
  @PermitAll
  @SecurityRequirements
  @Operation(
      operationId = "login",
      summary = "Ask for a code with an address, or hand in the code of a challenge",
      description =
          "With email: 202 and a challenge, for known and unknown addresses alike. With"
              + " challenge_id and code: 200 and the tokens.")
  @APIResponse(
      responseCode = "200",
      description = "Signed in",
      content = @Content(schema = @Schema(implementation = TokenPair.class)))
  @APIResponse(
      responseCode = "202",
      description = "A code is on its way",
      content = @Content(schema = @Schema(implementation = ChallengeView.class)))
  public Response login(@Valid @NotNull LoginRequest body) {
    body.requireWhole();
    if (body.asksForCode()) {
      return sent(
          signIn.start(body.email(), Language.of(requester.language()), requester.client()));
    }
    return secret(tokens.byCode(body.challengeId(), body.code(), requester.client()));
  }

  @POST
  @Path("refresh")
  @PermitAll
  @SecurityRequirements
  @Operation(
      operationId = "refresh",
      summary = "Exchange a refresh token for a new pair",
      description = "Each refresh token works once; a later use of an old one ends the session.")
  @APIResponse(
      responseCode = "200",
      description = "A new pair",
      content = @Content(schema = @Schema(implementation = TokenPair.class)))
  public Response refresh(@Valid @NotNull RefreshRequest body) {
    return secret(tokens.byRefreshToken(body.refreshToken(), requester.client()));
  }

  private static Response sent(ChallengeView challenge) {
    return Response.status(ACCEPTED).entity(challenge).cacheControl(never()).build();
  }

  private static Response secret(TokenPair pair) {
    return Response.ok(pair).cacheControl(never()).build();
  }

  private static CacheControl never() {
    CacheControl never = new CacheControl();
    never.setNoStore(true);
    return never;
  }
}
