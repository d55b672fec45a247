package io.uprava.payments.rest;

import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.VersionTag;
import io.uprava.payments.service.CreatePaymentCommand;
import io.uprava.payments.service.PaymentService;
import io.uprava.payments.service.PaymentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asking clients for money. */
@Path("payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@ApplicationScoped
public class PaymentsResource {

  @Inject PaymentService service;

  @POST
  @Idempotent
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createPayment",
      summary = "Ask a client for money",
      description = "The client pays at checkout_url, or whenever they open payment_url.")
  @APIResponse(
      responseCode = "201",
      description = "Asked for; Location is the payment",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Stripe did not answer; checkout_url follows, payment_url works",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response create(@Valid @NotNull CreatePaymentCommand body, @Context UriInfo address) {
    PaymentView payment = service.create(body);
    URI location = address.getBaseUriBuilder().path("payments/{id}/").build(payment.id());
    Response.Status status =
        payment.checkoutUrl() == null ? Response.Status.ACCEPTED : Response.Status.CREATED;
    return Response.status(status)
        .location(location)
        .tag(VersionTag.of(payment.version()))
        .entity(payment)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getPayment", summary = "Read one payment")
  @APIResponse(
      responseCode = "200",
      description = "The payment; ETag is the version",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response get(@PathParam("id") UUID id) {
    PaymentView payment = service.get(id);
    return VersionTag.ok(payment, payment.version());
  }
}
