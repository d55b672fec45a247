package io.uprava.common.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.schema.MigrationService;
import io.uprava.common.schema.MigrationView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changesets of the database schema. */
@Path("admin/migrations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@ApplicationScoped
public class MigrationsResource {

  @Inject MigrationService service;

  @GET
  @Operation(operationId = "listMigrations", summary = "Applied and pending changesets, in order")
  public PageOf<MigrationView> list() {
    return new PageOf<>(service.all(), null);
  }
}
