package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;
import java.util.UUID;

/** What owners of accounts and the provider do, by name, each with its parameters in JSON. */
final class CrmActs {

  private final Registry registry;
  private final Tokens tokens;
  private final Contacts contacts;
  private final Consents consents;
  private final TokenEndpoint endpoint;

  CrmActs(
      Registry registry,
      Tokens tokens,
      Contacts contacts,
      Consents consents,
      TokenEndpoint endpoint) {
    this.registry = registry;
    this.tokens = tokens;
    this.contacts = contacts;
    this.consents = consents;
    this.endpoint = endpoint;
  }

  /** Performs {@code act}. */
  JsonObject perform(JsonObject asked) {
    String act = Fields.required(asked, "act");
    if (act.equals("refuse")) {
      return redirect(consents.refuse(integration(asked), asked.getString("state", "")));
    }
    CrmAccount account = registry.account(Fields.required(asked, "account"));
    return switch (act) {
      case "authorize" ->
          redirect(consents.allow(account, integration(asked), asked.getString("state", "")));
      case "install" -> consents.install(account, integration(asked));
      case "issue" ->
          endpoint.answer(tokens.issue(UUID.randomUUID().toString(), account, integration(asked)));
      case "revoke" -> consents.revoke(account, integration(asked));
      case "rename" -> kept(account.renamed(Fields.required(asked, "subdomain")));
      case "state" -> kept(account.in(state(Fields.required(asked, "state"))));
      case "add_contacts" -> {
        contacts.add(account, asked.getInt("count", 1));
        yield account.json();
      }
      case "touch_contacts" -> {
        contacts.touch(account, asked.getInt("count", 1));
        yield account.json();
      }
      default -> throw new IllegalArgumentException("there is no act " + act);
    };
  }

  private static String state(String word) {
    if (!word.matches("active|unpaid|blocked")) {
      throw new IllegalArgumentException("state is active, unpaid or blocked");
    }
    return word;
  }

  private Integration integration(JsonObject asked) {
    return registry.wanted(Fields.text(asked, "client_id"));
  }

  private JsonObject kept(CrmAccount account) {
    registry.keep(account);
    return account.json();
  }

  private static JsonObject redirect(String address) {
    return Fields.none().set("redirect", address).build();
  }
}
