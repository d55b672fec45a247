package io.uprava.users.rest;

import io.uprava.common.rest.MergePatch;
import io.uprava.common.rest.VersionTag;
import io.uprava.users.service.ProfilePatch;
import io.uprava.users.service.ProfileService;
import io.uprava.users.service.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own profile. */
@Path("profile/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
@ApplicationScoped
public class ProfileResource {

  @Inject ProfileService service;

  @GET
  @Operation(operationId = "getProfile", summary = "Read one's own profile")
  @APIResponse(
      responseCode = "200",
      description = "The profile; ETag is its version",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response me() {
    UserView me = service.me();
    return VersionTag.ok(me, me.version());
  }

  @PATCH
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @Operation(
      operationId = "updateProfile",
      summary = "Change one's own profile",
      description = "JSON Merge Patch: absent members stay, null clears the phone.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProfilePatch.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed profile",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response update(@HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, InputStream body) {
    UserView me = service.update(ProfilePatches.read(body), VersionTag.expected(ifMatch));
    return VersionTag.ok(me, me.version());
  }

  @POST
  @Path("close")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "closeAccount",
      summary = "Close one's own account for good",
      description = "Personal data is erased. Needs a confirmation of purpose close-account.")
  @APIResponse(responseCode = "204", description = "Closed")
  public void close(@Valid @NotNull CloseAccountRequest body) {
    service.closeAccount(body.confirmationToken(), body.reason());
  }
}
