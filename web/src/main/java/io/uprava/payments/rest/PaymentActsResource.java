package io.uprava.payments.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.rest.Idempotent;
import io.uprava.common.rest.ReasonRequest;
import io.uprava.common.rest.VersionTag;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.service.PaymentActs;
import io.uprava.payments.service.PaymentCorrection;
import io.uprava.payments.service.PaymentMails;
import io.uprava.payments.service.PaymentView;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What staff do to a payment; every act asks for a reason or leaves a trace of its own. */
@Path("admin/payments")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@ApplicationScoped
public class PaymentActsResource {

  @Inject PaymentActs acts;
  @Inject PaymentCorrection corrections;
  @Inject PaymentMails mails;

  /**
   * How much to take of the money that is held.
   *
   * @param amount in minor units, null for all of it
   */
  public record CaptureRequest(Long amount) {}

  /** Where a payment really stands. */
  public record CorrectionRequest(
      @NotNull PaymentStatus status, @NotBlank String reason, String confirmationToken) {}

  @POST
  @Path("{id}/cancel")
  @Operation(operationId = "cancelPayment", summary = "Call a payment off before money came")
  public PaymentView cancel(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull ReasonRequest body) {
    return acts.cancel(id, body.reason(), VersionTag.expected(ifMatch));
  }

  @POST
  @Path("{id}/expire")
  @Operation(operationId = "expirePayment", summary = "End the time in which it can be paid")
  public PaymentView expire(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull ReasonRequest body) {
    return acts.expire(id, body.reason(), VersionTag.expected(ifMatch));
  }

  @POST
  @Path("{id}/capture")
  @Idempotent
  @Operation(operationId = "capturePayment", summary = "Take money that is held")
  public PaymentView capture(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull CaptureRequest body) {
    return acts.capture(id, body.amount(), VersionTag.expected(ifMatch));
  }

  @POST
  @Path("{id}/send-link")
  @Operation(
      operationId = "sendPaymentLink",
      summary = "Mail the client the link to pay at",
      description = "In the client's language, else in the one of Accept-Language.")
  @APIResponse(responseCode = "204", description = "On its way")
  public void sendLink(@PathParam("id") UUID id, @Context HttpHeaders headers) {
    mails.sendLink(id, Language.of(headers.getAcceptableLanguages().get(0)));
  }

  @POST
  @Path("{id}/correction")
  @Operation(
      operationId = "correctPayment",
      summary = "Say where a payment really stands, as the last resort",
      description = "Needs a confirmation of purpose correct-payment.")
  public PaymentView correct(
      @PathParam("id") UUID id,
      @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
      @Valid @NotNull CorrectionRequest body) {
    return corrections.correct(
        id, body.status(), body.reason(), body.confirmationToken(), VersionTag.expected(ifMatch));
  }
}
