package io.uprava.common.rest;

import io.uprava.common.paging.PageRequest;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which part of a list is wanted, as the address says it. */
public class PageQuery {

  @QueryParam("limit")
  @Parameter(description = "rows at most, 1 to 200; 50 if absent", example = "50")
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "next_cursor of the page before; absent for the first page")
  String cursor;

  /**
   * @throws InvalidFields when the limit is no number
   */
  public PageRequest request() {
    QueryFields fields = new QueryFields();
    Integer rows = fields.number("limit", limit);
    fields.refuseFaults();
    return PageRequest.of(rows, cursor);
  }
}
