package io.uprava.clients.rest;

import io.uprava.clients.service.ContactImportView;
import io.uprava.clients.service.ContactImports;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Reading the contacts of connected accounts into clients. */
@Path("integrations/{id}/contacts-import")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clients")
@ApplicationScoped
public class ContactImportsResource {

  @Inject ContactImports imports;

  @POST
  @Operation(
      operationId = "orderContactsImport",
      summary = "Read the account's contacts, now and from then on regularly",
      description =
          "The first run reads all of them, the following ones what has changed. One that waits or"
              + " runs already goes on; there are never two.")
  @APIResponse(
      responseCode = "202",
      description = "It waits or runs; GET tells how far it is",
      content = @Content(schema = @Schema(implementation = ContactImportView.class)))
  public Response order(@PathParam("id") UUID id) {
    return Response.accepted(imports.order(id)).build();
  }

  @GET
  @Operation(
      operationId = "getContactsImport",
      summary = "How far the reading of contacts is",
      description = "state is null where it was never asked for.")
  public ContactImportView get(@PathParam("id") UUID id) {
    return imports.get(id);
  }

  @POST
  @Path("cancel")
  @Operation(
      operationId = "cancelContactsImport",
      summary = "Call the reading of contacts off, and those that would follow",
      description = "What was read stays. Asking for it again goes on where it ended.")
  public ContactImportView cancel(@PathParam("id") UUID id) {
    return imports.cancel(id);
  }
}
