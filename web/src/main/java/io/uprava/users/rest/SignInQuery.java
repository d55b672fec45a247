package io.uprava.users.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.users.entity.DenialReason;
import io.uprava.users.entity.SignInOutcome;
import io.uprava.users.repository.SignInEventFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which steps of signing in are wanted, as the address says it. */
public class SignInQuery {

  @QueryParam("user_id")
  String userId;

  @QueryParam("email")
  @Parameter(description = "whole address")
  String email;

  @QueryParam("ip")
  String ip;

  @QueryParam("outcome")
  @Parameter(description = "code_sent, signed_in, denied or signed_out")
  String outcome;

  @QueryParam("denial_reason")
  String denialReason;

  @QueryParam("from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String from;

  @QueryParam("to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String to;

  /** The filter; refuses what cannot be read. */
  SignInEventFilter filter() {
    QueryFields fields = new QueryFields();
    SignInEventFilter filter =
        new SignInEventFilter(
            fields.id("user_id", userId),
            fields.text(email),
            fields.text(ip),
            fields.constant("outcome", outcome, SignInOutcome.class),
            fields.constant("denial_reason", denialReason, DenialReason.class),
            fields.moment("from", from),
            fields.moment("to", to));
    fields.refuseFaults();
    return filter;
  }
}
