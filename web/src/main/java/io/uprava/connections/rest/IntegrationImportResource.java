package io.uprava.connections.rest;

import io.uprava.common.rest.Idempotent;
import io.uprava.connections.service.ImportTokensCommand;
import io.uprava.connections.service.ImportTokensView;
import io.uprava.connections.service.TokenImport;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking tokens over from other programs. */
@Path("integrations/import")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class IntegrationImportResource {

  @Inject TokenImport tokens;

  @POST
  @Idempotent
  @Operation(
      operationId = "importConnectionTokens",
      summary = "Take tokens over from another program's tokens.json",
      description =
          "With dry_run the access token is tried and nothing is kept or spent. Without it the"
              + " tokens are kept, unless those of the account's connection work; an access token"
              + " that has ended is renewed at once. The other program must not use them any more.")
  public ImportTokensView take(@Valid @NotNull ImportTokensCommand body) {
    return tokens.take(body);
  }
}
