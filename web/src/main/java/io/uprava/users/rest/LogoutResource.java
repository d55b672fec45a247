package io.uprava.users.rest;

import io.uprava.users.service.SessionService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The end of a session. */
@Path("auth/logout")
@Tag(name = "sign-in")
@ApplicationScoped
public class LogoutResource {

  @Inject SessionService sessions;

  @POST
  @Operation(operationId = "logout", summary = "End the session of the access token")
  @APIResponse(responseCode = "204", description = "Ended; both tokens are worthless")
  public void logout() {
    sessions.endCurrent();
  }
}
