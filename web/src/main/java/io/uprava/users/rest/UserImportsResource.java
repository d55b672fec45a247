package io.uprava.users.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.QueryFields;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.users.entity.ImportAction;
import io.uprava.users.entity.ImportOutcome;
import io.uprava.users.repository.ImportRowFilter;
import io.uprava.users.service.ImportRowView;
import io.uprava.users.service.ImportView;
import io.uprava.users.service.UserImportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users from a CSV file: preview, apply, undo. */
@Path("admin/users/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "user imports")
@ApplicationScoped
public class UserImportsResource {

  private static final int CREATED = 201;

  @Inject UserImportService service;

  @GET
  @Operation(operationId = "listUserImports", summary = "Imports, newest first")
  public PageOf<ImportView> list(@BeanParam PageQuery page) {
    return service.list(page.request());
  }

  @POST
  @Idempotent
  @Consumes("text/csv")
  @Operation(
      operationId = "previewUserImport",
      summary = "Read and judge a file; no user changes yet",
      description = "Columns email, name, phone, language, time_zone, roles in any order, UTF-8.")
  @RequestBody(
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "201",
      description = "What applying would do",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response preview(@QueryParam("file_name") String fileName, InputStream body) {
    return Response.status(CREATED).entity(service.preview(body, fileName)).build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getUserImport", summary = "Read one import")
  public ImportView get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "discardUserImport", summary = "Forget a preview")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public void discard(@PathParam("id") UUID id) {
    service.discard(id);
  }

  @GET
  @Path("{id}/rows")
  @Operation(operationId = "listUserImportRows", summary = "Rows in the order of the file")
  public PageOf<ImportRowView> rows(
      @PathParam("id") UUID id,
      @QueryParam("action") String action,
      @QueryParam("outcome") String outcome,
      @BeanParam PageQuery page) {
    QueryFields fields = new QueryFields();
    ImportRowFilter filter =
        new ImportRowFilter(
            fields.constant("action", action, ImportAction.class),
            fields.constant("outcome", outcome, ImportOutcome.class));
    fields.refuseFaults();
    return service.rows(id, filter, page.request());
  }

  @POST
  @Path("{id}/apply")
  @Operation(operationId = "applyUserImport", summary = "Apply every row that is not in error")
  public ImportView apply(@PathParam("id") UUID id) {
    return service.apply(id);
  }

  @POST
  @Path("{id}/undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "undoUserImport", summary = "Take an applied import back")
  public ImportView undo(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.undo(id, body.reason());
  }
}
