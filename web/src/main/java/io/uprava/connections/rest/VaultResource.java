package io.uprava.connections.rest;

import io.uprava.common.rest.ReasonRequest;
import io.uprava.connections.service.SecretSourceView;
import io.uprava.connections.service.VaultDirectory;
import io.uprava.connections.service.VaultFreezeView;
import io.uprava.connections.service.VaultFreezing;
import io.uprava.connections.service.VaultView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The vault as a whole: its keys, and the switch for intrusions. */
@Path("admin/vault")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "integrations")
@ApplicationScoped
public class VaultResource {

  @Inject VaultDirectory directory;
  @Inject VaultFreezing freezing;

  @GET
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "getVault",
      summary = "Whether the keyset opens what is stored, and how much is under which key",
      description = "Seen from the node that answers.")
  public VaultView get() {
    return directory.view();
  }

  @GET
  @Path("secrets")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      operationId = "listSecretSources",
      summary = "Where secrets come from that are not renewed, by fingerprint",
      description = "A setting of the server wins over what was entered.")
  public List<SecretSourceView> secrets() {
    return directory.secrets();
  }

  @POST
  @Path("freeze")
  @Operation(
      operationId = "freezeVault",
      summary = "Hand nothing of any connection out any more",
      description = "For intrusions. Tokens are kept alive meanwhile. Administrators get a mail.")
  public VaultFreezeView freeze(@Valid @NotNull ReasonRequest body) {
    return freezing.freeze(body.reason());
  }

  @POST
  @Path("release")
  @Operation(
      operationId = "releaseVault",
      summary = "Agree to a release; the second administrator's agreement releases",
      description = "Needs a confirmation of purpose release-vault.")
  public VaultFreezeView release(@Valid @NotNull ConfirmedActRequest body) {
    return freezing.release(body.reason(), body.confirmationToken());
  }
}
