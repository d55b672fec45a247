package io.uprava.users.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.service.SessionView;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import io.uprava.users.service.UserAccessService;
import io.uprava.users.service.UserSessionService;
import io.uprava.users.service.UserView;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether and where a user is signed in; each intervention asks for a reason. */
@Path("admin/users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@ApplicationScoped
public class UserAccessResource {

  @Inject UserAccessService service;
  @Inject UserSessionService sessions;
  @Inject SignInHistoryService history;

  @POST
  @Path("{id}/lock")
  @Operation(operationId = "lockUser", summary = "Lock a user out, at once and everywhere")
  public UserView lock(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.lock(id, body.reason());
  }

  @POST
  @Path("{id}/unlock")
  @Operation(operationId = "unlockUser", summary = "Let a locked user in again")
  public UserView unlock(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.unlock(id, body.reason());
  }

  @POST
  @Path("{id}/code-limits/reset")
  @Operation(operationId = "resetCodeLimits", summary = "Let a user ask for codes again")
  @APIResponse(responseCode = "204", description = "Reset")
  public void resetCodeLimits(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    service.resetCodeLimits(id, body.reason());
  }

  @GET
  @Path("{id}/sessions")
  @Operation(operationId = "listUserSessions", summary = "Where a user is signed in")
  public PageOf<SessionView> sessions(@PathParam("id") UUID id) {
    return new PageOf<>(sessions.list(id), null);
  }

  @POST
  @Path("{id}/sessions/end")
  @Operation(operationId = "endUserSessions", summary = "Sign a user out everywhere")
  @APIResponse(responseCode = "204", description = "Ended")
  public void endSessions(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    sessions.endAll(id, body.reason());
  }

  @GET
  @Path("{id}/sign-ins")
  @Operation(operationId = "listUserSignIns", summary = "A user's steps of signing in")
  public PageOf<SignInEventView> signIns(@PathParam("id") UUID id, @BeanParam PageQuery page) {
    return history.list(SignInEventFilter.ofUser(id), page.request());
  }
}
