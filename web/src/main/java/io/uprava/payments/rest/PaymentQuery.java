package io.uprava.payments.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.payments.entity.PaymentStatus;
import io.uprava.payments.repository.PaymentFilter;
import io.uprava.payments.repository.PaymentSort;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which payments are wanted, as the address says it. */
public class PaymentQuery {

  @QueryParam("status")
  @Parameter(description = "paid, refunded, …; may be given several times")
  List<String> statuses;

  @QueryParam("created_from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String createdFrom;

  @QueryParam("created_to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String createdTo;

  @QueryParam("amount_from")
  @Parameter(description = "in minor units, inclusive")
  String amountFrom;

  @QueryParam("amount_to")
  @Parameter(description = "in minor units, inclusive")
  String amountTo;

  @QueryParam("currency")
  @Parameter(description = "ISO 4217 code", example = "usd")
  String currency;

  @QueryParam("client")
  @Parameter(description = "id of a user, or part of a client's name or address")
  String client;

  @QueryParam("provider_id")
  @Parameter(description = "id of any object of Stripe", example = "pi_3Q")
  String providerId;

  @QueryParam("q")
  @Parameter(description = "part of description, client or external key")
  String q;

  @QueryParam("sort")
  @Parameter(description = "created_at.desc or amount.desc")
  String sort;

  /** The filter; refuses what cannot be read. */
  PaymentFilter filter() {
    QueryFields fields = new QueryFields();
    String code = fields.text(currency);
    PaymentFilter filter =
        new PaymentFilter(
            statuses == null
                ? null
                : statuses.stream()
                    .map(text -> fields.constant("status", text, PaymentStatus.class))
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet()),
            fields.moment("created_from", createdFrom),
            fields.moment("created_to", createdTo),
            fields.longNumber("amount_from", amountFrom),
            fields.longNumber("amount_to", amountTo),
            code == null ? null : code.toLowerCase(Locale.ROOT),
            fields.text(client),
            fields.text(providerId),
            fields.text(q),
            PaymentSort.of(sort));
    fields.refuseFaults();
    return filter;
  }
}
