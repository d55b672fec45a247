package io.uprava.payments.rest;

import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.common.rest.VersionTag;
import io.uprava.payments.service.RefundService;
import io.uprava.payments.service.TransactionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Giving money back; large sums with a second person. */
@Path("admin/payments/{id}/refunds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@ApplicationScoped
public class RefundsResource {

  @Inject RefundService service;

  /**
   * How much to give back, and why.
   *
   * @param amount in minor units
   */
  public record RefundRequest(@NotNull Long amount, @NotBlank String reason) {}

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "refundPayment",
      summary = "Give money back",
      description = "A large refund waits as pending_approval for a second person.")
  @APIResponse(
      responseCode = "201",
      description = "Made, or waiting for approval",
      content = @Content(schema = @Schema(implementation = TransactionView.class)))
  public Response request(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull RefundRequest body) {
    TransactionView refund =
        service.request(id, body.amount(), body.reason(), VersionTag.expected(ifMatch));
    return Response.status(Response.Status.CREATED).entity(refund).build();
  }

  @POST
  @Path("{refund_id}/approve")
  @Operation(operationId = "approveRefund", summary = "Agree to a large refund as a second person")
  public TransactionView approve(@PathParam("id") UUID id, @PathParam("refund_id") UUID refundId) {
    return service.approve(id, refundId);
  }

  @POST
  @Path("{refund_id}/reject")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(operationId = "rejectRefund", summary = "Refuse a large refund as a second person")
  public TransactionView reject(
      @PathParam("id") UUID id,
      @PathParam("refund_id") UUID refundId,
      @Valid @NotNull ReasonRequest body) {
    return service.reject(id, refundId, body.reason());
  }
}
