package io.uprava.users.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.rest.Requester;
import io.uprava.users.service.UserImportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rows of an import that could not be taken, to be mended and sent again. */
@Path("admin/users/imports/{id}/errors")
@Tag(name = "user imports")
@ApplicationScoped
public class UserImportErrorsResource {

  @Inject UserImportService service;
  @Inject Requester requester;

  @GET
  @Produces("text/csv;charset=UTF-8")
  @Operation(operationId = "exportUserImportErrors", summary = "Rows in error or conflict as CSV")
  @APIResponse(
      responseCode = "200",
      description = "Why is in the last column",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response errors(@PathParam("id") UUID id) {
    // a refusal has to come before the first byte of the file
    service.get(id);
    Language language = Language.of(requester.language());
    StreamingOutput rows = out -> service.errorRows(id, out, language);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.csv\"")
        .build();
  }
}
