package io.uprava.backups.rest;

import io.uprava.backups.service.BackupDirectory;
import io.uprava.backups.service.BackupFileView;
import io.uprava.backups.service.BackupRunView;
import io.uprava.backups.service.BackupService;
import io.uprava.backups.service.BackupStateView;
import io.uprava.backups.service.MadeBackup;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Backups of the vault, encrypted by a key of their own. */
@Path("admin/vault/backups")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vault")
@ApplicationScoped
public class VaultBackupsResource {

  private static final int CREATED = 201;

  @Inject BackupDirectory directory;
  @Inject BackupService service;

  @GET
  @Operation(operationId = "listVaultBackups", summary = "Backups and drills that ended")
  public PageOf<BackupRunView> list(@BeanParam PageQuery page) {
    return directory.runs(page.request());
  }

  @GET
  @Path("state")
  @Operation(operationId = "getVaultBackupState", summary = "How backups stand")
  public BackupStateView state() {
    return directory.state();
  }

  @GET
  @Path("files")
  @Operation(
      operationId = "listVaultBackupFiles",
      summary = "Files in the folder of backups of the node that answers, newest first")
  public PageOf<BackupFileView> files(@BeanParam PageQuery page) {
    return directory.files(page.request());
  }

  @POST
  @Idempotent
  @Operation(operationId = "takeVaultBackup", summary = "Take a backup into the server's folder")
  @APIResponse(
      responseCode = "201",
      description = "Taken, and seen to open",
      content = @Content(schema = @Schema(implementation = BackupRunView.class)))
  public Response take(@Valid @NotNull ReasonRequest body) {
    return Response.status(CREATED).entity(service.take(body.reason())).build();
  }

  @POST
  @Path("download")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  @Operation(
      operationId = "downloadVaultBackup",
      summary = "Make a backup and hand it out",
      description = "Needs a confirmation of purpose download-vault-backup.")
  @APIResponse(
      responseCode = "200",
      description = "The file; it opens by the server's uprava.backup.key only",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response download(@Valid @NotNull DownloadRequest body) {
    MadeBackup made = service.download(body.reason(), body.confirmationToken());
    return Response.ok(made.file(), MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + made.name() + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  @POST
  @Path("drill")
  @Operation(
      operationId = "drillVaultBackup",
      summary = "Prove that the newest backup can be restored",
      description =
          "It is restored into a scratch schema and compared. 409 tells why it is not good.")
  public BackupRunView drill(@Valid @NotNull ReasonRequest body) {
    return service.drill(body.reason());
  }
}
