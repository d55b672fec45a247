package io.uprava.filters.rest;

import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.InvalidFields;
import io.uprava.filters.service.SaveFilterCommand;
import io.uprava.filters.service.SavedFilterService;
import io.uprava.filters.service.SavedFilterView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Filters of lists under a name. */
@Path("admin/saved-filters")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "saved filters")
@ApplicationScoped
public class SavedFiltersResource {

  private static final int CREATED = 201;

  @Inject SavedFilterService service;

  /** The filters of one list; there are 200 at most, so that they come on one page. */
  public record SavedFilters(List<SavedFilterView> items, String nextCursor) {}

  @GET
  @Operation(
      operationId = "listSavedFilters",
      summary = "Filters of a list that you own or are offered")
  public SavedFilters list(@QueryParam("list") String list) {
    if (list == null || list.isBlank()) {
      throw InvalidFields.missing("list");
    }
    return new SavedFilters(service.list(list.strip()), null);
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "saveFilter",
      summary = "Keep a filter; one of yours with the same name is replaced")
  @APIResponse(
      responseCode = "201",
      description = "Kept",
      content = @Content(schema = @Schema(implementation = SavedFilterView.class)))
  public Response save(@Valid @NotNull SaveFilterCommand body) {
    return Response.status(CREATED).entity(service.save(body)).build();
  }

  @DELETE
  @Path("{id}")
  @Operation(operationId = "removeSavedFilter", summary = "Forget a filter")
  @APIResponse(responseCode = "204", description = "Forgotten")
  public void remove(@PathParam("id") UUID id) {
    service.remove(id);
  }
}
