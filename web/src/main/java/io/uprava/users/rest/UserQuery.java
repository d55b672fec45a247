package io.uprava.users.rest;

import io.uprava.common.entity.Language;
import io.uprava.common.rest.QueryFields;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserSort;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which users are wanted, as the address says it. */
public class UserQuery {

  @QueryParam("q")
  @Parameter(description = "part of address, name or phone")
  String q;

  @QueryParam("role")
  @Parameter(description = "admin, staff, accountant, client or integrator")
  String role;

  @QueryParam("status")
  @Parameter(description = "active, locked or closed")
  String status;

  @QueryParam("language")
  @Parameter(description = "en or ru")
  String language;

  @QueryParam("created_from")
  @Parameter(description = "first moment or day", example = "2026-01-01")
  String createdFrom;

  @QueryParam("created_to")
  @Parameter(description = "moment or day after the last", example = "2027-01-01")
  String createdTo;

  @QueryParam("sort")
  @Parameter(description = "created_at.desc, last_sign_in_at.desc, name.asc or email.asc")
  String sort;

  /** The filter; refuses what cannot be read. */
  UserFilter filter() {
    QueryFields fields = new QueryFields();
    UserFilter filter =
        new UserFilter(
            fields.text(q),
            fields.constant("role", role, Role.class),
            fields.constant("status", status, UserStatus.class),
            fields.constant("language", language, Language.class),
            fields.moment("created_from", createdFrom),
            fields.moment("created_to", createdTo),
            UserSort.of(sort));
    fields.refuseFaults();
    return filter;
  }
}
