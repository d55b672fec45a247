package io.uprava.payments.rest;

import io.uprava.common.paging.PageOf;
import io.uprava.common.rest.PageQuery;
import io.uprava.payments.service.OwnPaymentService;
import io.uprava.payments.service.PaymentView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own payments. */
@Path("profile/me/payments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "profile")
@ApplicationScoped
public class OwnPaymentsResource {

  @Inject OwnPaymentService service;

  @GET
  @Operation(operationId = "listOwnPayments", summary = "List one's own payments")
  public PageOf<PaymentView> list(@BeanParam PageQuery page) {
    return service.list(page.request());
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getOwnPayment", summary = "Read one of one's own payments")
  public PaymentView get(@PathParam("id") UUID id) {
    return service.get(id);
  }
}
