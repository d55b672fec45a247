package io.uprava.clients.rest;

import io.uprava.clients.service.ClientBook;
import io.uprava.clients.service.ClientRecordView;
import io.uprava.clients.service.ClientView;
import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.VersionTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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

/** Clients of the company, for staff and keys with clients:read. */
@Path("clients")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "clients")
@ApplicationScoped
public class ClientsResource {

  @Inject ClientBook clients;

  /** How many clients there are. */
  public record ClientCount(long count) {}

  @GET
  @Operation(operationId = "listClients", summary = "List clients by filter, a page at a time")
  public PageOf<ClientView> list(@BeanParam ClientQueryFields query, @BeanParam PageQuery page) {
    return clients.list(query.filter(), page.request());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countClients", summary = "Count the clients of a filter")
  public ClientCount count(@BeanParam ClientQueryFields query) {
    return new ClientCount(clients.count(query.filter()));
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getClient",
      summary = "Read one client, and what it is called where it was read from")
  @APIResponse(
      responseCode = "200",
      description = "The client; ETag is the version",
      content = @Content(schema = @Schema(implementation = ClientRecordView.class)))
  public Response get(@PathParam("id") UUID id) {
    ClientRecordView view = clients.get(id);
    return VersionTag.ok(view, view.client().version());
  }
}
