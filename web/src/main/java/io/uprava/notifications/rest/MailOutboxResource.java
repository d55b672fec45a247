package io.uprava.notifications.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.QueryFields;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.notifications.entity.MailStatus;
import io.uprava.notifications.repository.MailFilter;
import io.uprava.notifications.service.MailAttemptView;
import io.uprava.notifications.service.MailOutboxService;
import io.uprava.notifications.service.MailView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Mails that wait, went out or failed; never what they say. */
@Path("admin/mail-outbox")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "administration")
@ApplicationScoped
public class MailOutboxResource {

  @Inject MailOutboxService service;

  @GET
  @Operation(operationId = "listMails", summary = "List mails, newest first")
  public PageOf<MailView> list(
      @QueryParam("recipient") @Parameter(description = "whole address") String recipient,
      @QueryParam("status") String status,
      @BeanParam PageQuery page) {
    QueryFields fields = new QueryFields();
    MailFilter filter =
        new MailFilter(
            fields.text(recipient),
            fields.constant("status", status, MailStatus.class),
            null,
            null);
    fields.refuseFaults();
    return service.list(filter, page.request());
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getMail", summary = "Read one mail's course")
  public MailView get(@PathParam("id") UUID id) {
    return service.get(id);
  }

  @GET
  @Path("{id}/attempts")
  @Operation(operationId = "listMailAttempts", summary = "Each try to send a mail")
  public PageOf<MailAttemptView> attempts(@PathParam("id") UUID id) {
    return new PageOf<>(service.attempts(id), null);
  }

  @POST
  @Path("{id}/retry")
  @Operation(operationId = "retryMail", summary = "Send a failed mail again")
  public MailView retry(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.retry(id, body.reason());
  }
}
