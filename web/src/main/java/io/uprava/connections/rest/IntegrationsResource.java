package io.uprava.connections.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.MergePatch;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.VersionTag;
import io.uprava.connections.service.ConnectionDirectory;
import io.uprava.connections.service.ConnectionPatch;
import io.uprava.connections.service.ConnectionService;
import io.uprava.connections.service.ConnectionView;
import io.uprava.connections.service.CreateConnectionCommand;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Connected services, for administrators and keys with integrations:read or :write. */
@Path("integrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class IntegrationsResource {

  private static final Set<String> FIELDS = Set.of("name", "tags");

  @Inject ConnectionDirectory directory;
  @Inject ConnectionService service;

  @GET
  @Operation(operationId = "listConnections", summary = "List connections, newest first")
  public PageOf<ConnectionView> list(@BeanParam ConnectionQuery query, @BeanParam PageQuery page) {
    return directory.list(query.filter(), page.request());
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createConnection",
      summary = "Make a connection",
      description =
          "Of a provider with consent it comes unconnected: follow with …/{id}/connect. Of others"
              + " secret is the bot's, the community's or the account's token.")
  @APIResponse(
      responseCode = "201",
      description = "Made; Location is the connection",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  public Response create(@Valid @NotNull CreateConnectionCommand body, @Context UriInfo address) {
    ConnectionView view = service.create(body);
    return Response.created(address.getBaseUriBuilder().path("integrations/{id}/").build(view.id()))
        .tag(VersionTag.of(view.version()))
        .entity(view)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getConnection", summary = "Read one connection")
  @APIResponse(
      responseCode = "200",
      description = "The connection; ETag is the version",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  public Response get(@PathParam("id") UUID id) {
    return ok(directory.get(id));
  }

  @PATCH
  @Path("{id}")
  @Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
  @Operation(
      operationId = "updateConnection",
      summary = "Change name or tags",
      description = "JSON Merge Patch: absent members stay.")
  @RequestBody(content = @Content(schema = @Schema(implementation = ConnectionPatch.class)))
  @APIResponse(
      responseCode = "200",
      description = "The changed connection",
      content = @Content(schema = @Schema(implementation = ConnectionView.class)))
  public Response update(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      InputStream body) {
    MergePatch json = MergePatch.read(body, FIELDS);
    ConnectionPatch patch = new ConnectionPatch(json.text("name"), json.texts("tags"));
    json.refuseFaults();
    return ok(service.update(id, patch, VersionTag.expected(ifMatch)));
  }

  private static Response ok(ConnectionView view) {
    return VersionTag.ok(view, view.version());
  }
}
