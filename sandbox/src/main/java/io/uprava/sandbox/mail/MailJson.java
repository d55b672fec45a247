package io.uprava.sandbox.mail;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Mails as scripts and tests read them. */
final class MailJson {

  private MailJson() {}

  static String of(List<CaughtMail> mails) {
    JsonArrayBuilder items = Json.createArrayBuilder();
    for (CaughtMail mail : mails) {
      JsonObjectBuilder item =
          Json.createObjectBuilder()
              .add("id", mail.id())
              .add("from", mail.from())
              .add("to", mail.to())
              .add("subject", mail.subject());
      add(item, "text", mail.text());
      add(item, "html", mail.html());
      items.add(item.add("received_at", mail.receivedAt().toString()));
    }
    return items.build().toString();
  }

  private static void add(JsonObjectBuilder item, String name, String value) {
    if (value == null) {
      item.addNull(name);
    } else {
      item.add(name, value);
    }
  }
}
