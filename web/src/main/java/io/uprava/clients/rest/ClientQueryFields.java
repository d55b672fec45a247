package io.uprava.clients.rest;

import io.uprava.clients.entity.ClientSource;
import io.uprava.clients.entity.ClientState;
import io.uprava.clients.repository.ClientFilter;
import io.uprava.clients.repository.ClientSort;
import io.uprava.common.rest.QueryFields;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which clients are wanted, as the address says it. */
public class ClientQueryFields {

  @QueryParam("q")
  @Parameter(description = "part of name, number or address")
  String q;

  @QueryParam("source")
  @Parameter(description = "amocrm or kommo")
  String source;

  @QueryParam("state")
  @Parameter(description = "active or archived")
  String state;

  @QueryParam("sort")
  @Parameter(description = "created_at.desc, changed_at.desc or name.asc")
  String sort;

  /** The filter; refuses what cannot be read. */
  ClientFilter filter() {
    QueryFields fields = new QueryFields();
    ClientFilter filter =
        new ClientFilter(
            fields.text(q),
            fields.constant("source", source, ClientSource.class),
            fields.constant("state", state, ClientState.class),
            ClientSort.of(sort));
    fields.refuseFaults();
    return filter;
  }
}
