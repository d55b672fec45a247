package io.uprava.users.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.rest.Requester;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.service.UserDirectory;
import io.uprava.users.service.UserExportService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Users as a file, written row by row. */
@Path("admin/users/export")
@Tag(name = "users")
@ApplicationScoped
public class UserExportResource {

  @Inject UserExportService service;
  @Inject UserDirectory directory;
  @Inject Requester requester;

  @GET
  @Produces("text/csv;charset=UTF-8")
  @Operation(operationId = "exportUsers", summary = "Users of a filter as CSV")
  @APIResponse(
      responseCode = "200",
      description = "Semicolons between the cells for Russian, commas otherwise",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
  public Response export(@BeanParam UserQuery query) {
    UserFilter filter = query.filter();
    // a refusal has to come before the first byte of the file
    directory.list(filter, new PageRequest(1, null));
    Language language = Language.of(requester.language());
    StreamingOutput rows = out -> service.exportCsv(filter, out, language);
    return Response.ok(rows)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"users.csv\"")
        .build();
  }
}
