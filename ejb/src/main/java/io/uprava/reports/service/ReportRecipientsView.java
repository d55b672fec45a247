package io.uprava.reports.service;

import io.uprava.users.entity.Role;
import java.util.List;

/**
 * To whom a report may be sent.
 *
 * @param roles everybody with one of them
 * @param people the first 200 of them, by name
 */
public record ReportRecipientsView(List<Role> roles, List<ReportRecipientView> people) {

  public ReportRecipientsView {
    roles = List.copyOf(roles);
    people = List.copyOf(people);
  }
}
