package io.uprava.users.service;

import io.uprava.notifications.service.MailOutbox;
import io.uprava.users.entity.Role;
import io.uprava.users.entity.UserStatus;
import io.uprava.users.repository.UserFilter;
import io.uprava.users.repository.UserListRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Tells every administrator by mail, each in their language. */
@ApplicationScoped
public class AdministratorMails {

  private static final UserFilter ADMINISTRATORS =
      new UserFilter(null, Role.ADMIN, UserStatus.ACTIVE, null, null, null, null);

  @Inject UserListRepository users;
  @Inject MailOutbox outbox;

  /**
   * Puts a mail for each of them into the outbox of the caller's transaction.
   *
   * @param template key of a kind of mail
   * @param parameters values for the placeholders of its text
   */
  public void enqueue(String template, Map<String, Object> parameters) {
    users.stream(
        ADMINISTRATORS,
        person -> outbox.enqueue(person.email(), person.language(), template, parameters));
  }
}
