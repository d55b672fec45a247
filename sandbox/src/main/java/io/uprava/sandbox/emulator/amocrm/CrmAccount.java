package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/**
 * An account of a company.
 *
 * @param state {@code active}, {@code unpaid} (every call 402) or {@code blocked} (every call 403)
 * @param createdAt in seconds
 */
record CrmAccount(
    long id, String subdomain, String domain, String name, String state, long createdAt) {

  static CrmAccount of(JsonObject kept) {
    return new CrmAccount(
        Fields.number(kept, "id"),
        kept.getString("subdomain"),
        kept.getString("domain"),
        kept.getString("name"),
        kept.getString("state"),
        Fields.number(kept, "created_at"));
  }

  JsonObject json() {
    return Fields.none()
        .set("id", id)
        .set("subdomain", subdomain)
        .set("domain", domain)
        .set("name", name)
        .set("state", state)
        .set("created_at", createdAt)
        .build();
  }

  String host() {
    return subdomain + "." + domain;
  }

  CrmAccount renamed(String other) {
    return new CrmAccount(id, other, domain, name, state, createdAt);
  }

  CrmAccount in(String other) {
    return new CrmAccount(id, subdomain, domain, name, other, createdAt);
  }
}
