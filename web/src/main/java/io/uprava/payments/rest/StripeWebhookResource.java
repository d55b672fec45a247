package io.uprava.payments.rest;

import io.uprava.common.rest.Webhook;
import io.uprava.payments.service.StripeInbox;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where Stripe sends its events; the signature is the proof, so nobody signs in. */
@Path("webhooks/stripe")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@Webhook
@PermitAll
@ApplicationScoped
public class StripeWebhookResource {

  @Inject StripeInbox inbox;

  /** Stripe looks at the status only. */
  public record ReceivedAnswer(boolean received) {}

  @POST
  @Operation(operationId = "receiveStripeEvent", summary = "Take an event of Stripe in")
  @APIResponse(responseCode = "200", description = "Stored, now or before")
  @APIResponse(responseCode = "400", description = "Not proven to be Stripe's; nothing stored")
  public ReceivedAnswer receive(@HeaderParam("Stripe-Signature") String signature, InputStream body)
      throws IOException {
    if (!inbox.receive(signature, body.readAllBytes())) {
      throw new BadRequestException();
    }
    return new ReceivedAnswer(true);
  }
}
