package io.uprava.users.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.MergePatch;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.VersionTag;
import io.uprava.users.service.CreateUserCommand;
import io.uprava.users.service.ProfilePatch;
import io.uprava.users.service.UserAdminService;
import io.uprava.users.service.UserDirectory;
import io.uprava.users.service.UserView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users and what they may do, for administrators and keys with users:read or users:write. */
@Path("admin/users")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "users")
@ApplicationScoped
public class UsersResource {

  @Inject UserDirectory directory;
  @Inject UserAdminService service;

  /** How many there are. */
  public record CountAnswer(long count) {}

  @GET
  @Operation(operationId = "listUsers", summary = "List users by filter, a page at a time")
  public PageOf<UserView> list(@BeanParam UserQuery query, @BeanParam PageQuery page) {
    return directory.list(query.filter(), page.request());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countUsers", summary = "Count the users of a filter")
  public CountAnswer count(@BeanParam UserQuery query) {
    return new CountAnswer(directory.count(query.filter()));
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "createUser", summary = "Add a user, who signs in with the address")
  @APIResponse(
      responseCode = "201",
      description = "Added; Location is the user",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response create(@Valid @NotNull CreateUserCommand body, @Context UriInfo address) {
    UserView user = service.create(body);
    return Response.created(address.getBaseUriBuilder().path("admin/users/{id}/").build(user.id()))
        .tag(VersionTag.of(user.version()))
        .entity(user)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getUser", summary = "Read one user")
  @APIResponse(
      responseCode = "200",
      description = "The user; ETag is the version",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response get(@PathParam("id") UUID id) {
    return ok(service.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @Operation(
      operationId = "updateUser",
      summary = "Change a user's profile",
      description = "JSON Merge Patch: absent members stay, null clears the phone.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ProfilePatch.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed user",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    return ok(service.update(id, ProfilePatches.read(body), VersionTag.expected(ifMatch)));
  }

  @PUT
  @Path("{id}/roles")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "setUserRoles",
      summary = "Set a user's roles",
      description = "Needs a confirmation of purpose assign-roles.")
  @APIResponse(
      responseCode = "200",
      description = "The changed user",
      content = @Content(schema = @Schema(implementation = UserView.class)))
  public Response setRoles(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull RolesRequest body) {
    return ok(service.setRoles(id, body.command(VersionTag.expected(ifMatch))));
  }

  private static Response ok(UserView user) {
    return VersionTag.ok(user, user.version());
  }
}
