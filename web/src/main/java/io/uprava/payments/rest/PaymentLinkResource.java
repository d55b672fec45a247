package io.uprava.payments.rest;

import io.uprava.payments.service.PaymentLinkService;
import io.uprava.payments.service.PublicPaymentView;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A payment for the bearer of its link, who need not sign in. */
@Path("pay/{token}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@PermitAll
@ApplicationScoped
public class PaymentLinkResource {

  @Inject PaymentLinkService service;

  /** Where to go and pay. */
  public record CheckoutAnswer(String checkoutUrl) {}

  @GET
  @Operation(operationId = "lookAtPaymentLink", summary = "How the payment behind a link stands")
  public PublicPaymentView look(@PathParam("token") String token) {
    return service.look(token);
  }

  @POST
  @Path("checkout")
  @Operation(operationId = "openPaymentLink", summary = "Get the page to pay at")
  public CheckoutAnswer open(@PathParam("token") String token) {
    return new CheckoutAnswer(service.open(token));
  }
}
