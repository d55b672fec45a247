package io.uprava.connections.service;

import io.uprava.connections.entity.ProviderConnection;
import io.uprava.notifications.service.MailOutbox;
import io.uprava.users.entity.Role;
import io.uprava.users.service.ColleagueDirectory;
import io.uprava.users.service.ColleagueDirectory.Colleague;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;

/** Writes about a connection to whoever made it and to every administrator, once to each. */
@ApplicationScoped
public class ConnectionMails {

  @Inject ColleagueDirectory colleagues;
  @Inject MailOutbox outbox;

  /**
   * Puts the mails into the outbox of the caller's transaction.
   *
   * @param template key of a kind of mail
   * @param parameters of its text; name and id of the connection are added, moments are written in
   *     the language and the zone of whoever reads
   */
  void enqueue(ProviderConnection connection, String template, Map<String, Object> parameters) {
    colleagues.each(Role.ADMIN, person -> write(person, connection, template, parameters));
    if (connection.ownerId() != null) {
      colleagues
          .find(connection.ownerId())
          .filter(owner -> !owner.roles().contains(Role.ADMIN.name()))
          .ifPresent(owner -> write(owner, connection, template, parameters));
    }
  }

  private void write(
      Colleague person,
      ProviderConnection connection,
      String template,
      Map<String, Object> parameters) {
    Map<String, Object> values = new HashMap<>();
    values.put("name", name(connection));
    values.put("id", connection.id().toString());
    parameters.forEach((key, value) -> values.put(key, told(value, person)));
    outbox.enqueue(person.email(), person.language(), template, values);
  }

  private static Object told(Object value, Colleague person) {
    return value instanceof Instant moment
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(person.language().locale())
            .format(ZonedDateTime.ofInstant(moment, person.zone()))
        : value;
  }

  private static String name(ProviderConnection connection) {
    String host = connection.accountHost();
    String name = connection.label().name();
    return host == null || host.equals(name) ? name : name + " (" + host + ")";
  }
}
