package io.uprava.users.page;

import io.uprava.audit.service.AuditEntryView;
import io.uprava.audit.service.AuditFilter;
import io.uprava.audit.service.AuditService;
import io.uprava.common.paging.PageRequest;
import io.uprava.users.repository.SignInEventFilter;
import io.uprava.users.service.SignInEventView;
import io.uprava.users.service.SignInHistoryService;
import io.uprava.users.service.UserView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the user on screen did lately, and what was done to them. */
@Named
@RequestScoped
public class UserHistory {

  private static final int LATEST = 20;

  @Inject UserPage page;
  @Inject SignInHistoryService signIns;
  @Inject AuditService audit;

  private UserView read;
  private List<SignInEventView> events;
  private List<AuditEntryView> entries;

  public List<SignInEventView> getEvents() {
    read();
    return events;
  }

  public List<AuditEntryView> getEntries() {
    read();
    return entries;
  }

  private void read() {
    UserView user = page.getUser();
    if (read != user) {
      read = user;
      PageRequest latest = PageRequest.of(LATEST, null);
      events = signIns.list(SignInEventFilter.ofUser(user.id()), latest).items();
      entries = audit.list(AuditFilter.subject("user", user.id()), latest).items();
    }
  }
}
