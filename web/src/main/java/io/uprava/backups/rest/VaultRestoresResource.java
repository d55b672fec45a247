package io.uprava.backups.rest;

import io.uprava.backups.service.VaultRestoreItemView;
import io.uprava.backups.service.VaultRestoreService;
import io.uprava.backups.service.VaultRestoreView;
import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.ReasonRequest;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Restoring the vault from a backup: look first, then apply. */
@Path("admin/vault/restores")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vault")
@ApplicationScoped
public class VaultRestoresResource {

  private static final int CREATED = 201;

  @Inject VaultRestoreService service;

  @GET
  @Operation(operationId = "listVaultRestores", summary = "Restores, newest first")
  public PageOf<VaultRestoreView> list(@BeanParam PageQuery page) {
    return service.list(page.request());
  }

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "openVaultRestore",
      summary = "Hand in a backup and see what it holds",
      description = "Nothing is asked of providers and nothing is put in force yet.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "201",
      description = "What it holds",
      content = @Content(schema = @Schema(implementation = VaultRestoreView.class)))
  public Response open(@QueryParam("file_name") String fileName, InputStream body)
      throws IOException {
    return Response.status(CREATED).entity(service.open(body, fileName)).build();
  }

  @POST
  @Idempotent
  @Path("kept")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "openKeptVaultRestore",
      summary = "As handing in, of a file in the server's folder of backups")
  @APIResponse(
      responseCode = "201",
      description = "What it holds",
      content = @Content(schema = @Schema(implementation = VaultRestoreView.class)))
  public Response openKept(@Valid @NotNull KeptFileRequest body) {
    return Response.status(CREATED).entity(service.openKept(body.file())).build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getVaultRestore", summary = "Read one restore")
  public VaultRestoreView get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/items")
  @Operation(
      operationId = "listVaultRestoreItems",
      summary = "Connections of the backup, and what became of each")
  public PageOf<VaultRestoreItemView> items(@PathParam("id") UUID id, @BeanParam PageQuery page) {
    return service.items(id, page.request());
  }

  @POST
  @Idempotent
  @Path("{id}/apply")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "applyVaultRestore",
      summary = "Have each connection tried at its provider and put in force what works",
      description =
          "An access token is tried first, which spends nothing; the newest refresh token is"
              + " exchanged only when none works. A connection that works here is left alone. It"
              + " goes on in the background; GET tells how far it is, and state is open or finished"
              + " at the end. May be repeated: what has its verdict is not tried again, unless its"
              + " provider could not be asked (unreachable, not_configured) or never refused the"
              + " token that the connection holds (unrefused).")
  @APIResponse(
      responseCode = "202",
      description = "It waits or runs",
      content = @Content(schema = @Schema(implementation = VaultRestoreView.class)))
  public Response apply(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return Response.accepted(service.apply(id, body.reason())).build();
  }
}
