package io.uprava.connections.rest;

import io.uprava.common.rest.QueryFields;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.repository.ConnectionFilter;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which connections are wanted, as the address says it. */
public class ConnectionQuery {

  @QueryParam("provider")
  @Parameter(example = "amocrm")
  String provider;

  @QueryParam("state")
  @Parameter(description = "ok, expiring, failing, reconnect_needed, …")
  String state;

  @QueryParam("tag")
  @Parameter(description = "one of its tags")
  String tag;

  @QueryParam("q")
  @Parameter(description = "part of name, tags or host of the account")
  String q;

  /** The filter; refuses what cannot be read. */
  ConnectionFilter filter() {
    QueryFields fields = new QueryFields();
    ConnectionFilter filter =
        new ConnectionFilter(
            fields.text(provider),
            fields.constant("state", state, ConnectionState.class),
            fields.text(tag),
            fields.text(q));
    fields.refuseFaults();
    return filter;
  }
}
