package io.uprava.payments.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.QueryFields;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.service.GapView;
import io.uprava.payments.service.ReconciliationService;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Stripe and Uprava disagree. */
@Path("admin/payment-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@ApplicationScoped
public class ReconciliationResource {

  @Inject ReconciliationService service;

  @GET
  @Operation(operationId = "listPaymentGaps", summary = "List differences between Stripe and us")
  public PageOf<GapView> list(@QueryParam("status") String status, @BeanParam PageQuery page) {
    QueryFields fields = new QueryFields();
    GapStatus wanted = fields.constant("status", status, GapStatus.class);
    fields.refuseFaults();
    return service.list(wanted, page.request());
  }

  @POST
  @Path("{id}/apply")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "applyPaymentGap", summary = "Take over what Stripe says now")
  public GapView apply(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.apply(id, body.reason());
  }

  @POST
  @Path("{id}/dismiss")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "dismissPaymentGap", summary = "Leave the payment as it is")
  public GapView dismiss(@PathParam("id") UUID id, @Valid @NotNull ReasonRequest body) {
    return service.dismiss(id, body.reason());
  }
}
