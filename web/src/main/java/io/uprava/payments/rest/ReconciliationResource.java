package io.uprava.payments.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.QueryFields;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.payments.entity.GapKind;
import io.uprava.payments.entity.GapStatus;
import io.uprava.payments.repository.GapFilter;
import io.uprava.payments.service.ComparisonService;
import io.uprava.payments.service.ComparisonView;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Stripe and Uprava disagree. */
@Path("admin/payment-gaps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@ApplicationScoped
public class ReconciliationResource {

  @Inject ReconciliationService service;
  @Inject ComparisonService comparisons;

  @GET
  @Operation(operationId = "listPaymentGaps", summary = "List differences between Stripe and us")
  public PageOf<GapView> list(
      @QueryParam("status") String status,
      @QueryParam("kind") String kind,
      @QueryParam("currency") String currency,
      @QueryParam("payment_id") String paymentId,
      @BeanParam PageQuery page) {
    QueryFields fields = new QueryFields();
    GapFilter wanted =
        new GapFilter(
            fields.constant("status", status, GapStatus.class),
            fields.constant("kind", kind, GapKind.class),
            fields.text(currency),
            fields.id("payment_id", paymentId),
            null,
            null);
    fields.refuseFaults();
    return service.list(wanted, page.request());
  }

  @GET
  @Path("comparison")
  @Operation(
      operationId = "getPaymentComparison",
      summary = "When payments were last compared with Stripe and what it came to")
  public ComparisonView comparison() {
    return comparisons.look();
  }

  @POST
  @Path("comparison")
  @Operation(
      operationId = "startPaymentComparison",
      summary = "Compare open and recently changed payments with Stripe now",
      description = "The comparison goes on in the background; one runs at a time.")
  @APIResponse(responseCode = "202", description = "Begun")
  public Response compare() {
    comparisons.start();
    return Response.accepted(comparisons.look()).build();
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
