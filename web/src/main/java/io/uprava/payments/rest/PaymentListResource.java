package io.uprava.payments.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.common.rest.VersionTag;
import io.uprava.payments.repository.PaymentTotal;
import io.uprava.payments.service.PaymentDirectory;
import io.uprava.payments.service.PaymentService;
import io.uprava.payments.service.PaymentTimeline;
import io.uprava.payments.service.PaymentView;
import io.uprava.payments.service.TimelineEntryView;
import io.uprava.payments.service.TransactionView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All payments, for accountants, administrators and keys with payments:read. */
@Path("admin/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
@ApplicationScoped
public class PaymentListResource {

  @Inject PaymentDirectory directory;
  @Inject PaymentService service;
  @Inject PaymentTimeline timeline;

  /** How many there are. */
  public record PaymentCount(long count) {}

  @GET
  @Operation(operationId = "listPayments", summary = "List payments by filter, a page at a time")
  public PageOf<PaymentView> list(@BeanParam PaymentQuery query, @BeanParam PageQuery page) {
    return directory.list(query.filter(), page.request());
  }

  @GET
  @Path("count")
  @Operation(operationId = "countPayments", summary = "Count the payments of a filter")
  public PaymentCount count(@BeanParam PaymentQuery query) {
    return new PaymentCount(directory.count(query.filter()));
  }

  @GET
  @Path("totals")
  @Operation(operationId = "sumPayments", summary = "Sum up the payments of a filter by currency")
  public PageOf<PaymentTotal> totals(@BeanParam PaymentQuery query) {
    return new PageOf<>(directory.totals(query.filter()), null);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getAnyPayment", summary = "Read one payment as staff")
  @APIResponse(
      responseCode = "200",
      description = "The payment; ETag is the version",
      content = @Content(schema = @Schema(implementation = PaymentView.class)))
  public Response get(@PathParam("id") UUID id) {
    PaymentView payment = service.get(id);
    return VersionTag.ok(payment, payment.version());
  }

  @GET
  @Path("{id}/timeline")
  @Operation(operationId = "getPaymentTimeline", summary = "Everything that happened to a payment")
  public PageOf<TimelineEntryView> timeline(@PathParam("id") UUID id) {
    return new PageOf<>(timeline.of(id), null);
  }

  @GET
  @Path("{id}/transactions")
  @Operation(
      operationId = "listPaymentTransactions",
      summary = "Movements of a payment's money: refunds, chargebacks, …")
  public PageOf<TransactionView> transactions(@PathParam("id") UUID id) {
    return new PageOf<>(timeline.transactions(id), null);
  }
}
