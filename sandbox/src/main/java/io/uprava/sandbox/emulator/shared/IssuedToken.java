package io.uprava.sandbox.emulator.shared;

import jakarta.json.JsonObject;

/**
 * A token that is worth something by itself. Times are in seconds.
 *
 * @param owner the account or community it is of
 * @param kind the provider's word for how long it lives
 * @param expiresAt 0 for never
 */
public record IssuedToken(
    String value, String owner, String kind, long issuedAt, long expiresAt, boolean revoked) {

  static IssuedToken of(JsonObject kept) {
    return new IssuedToken(
        kept.getString("access_token"),
        kept.getString("owner"),
        kept.getString("kind"),
        Fields.number(kept, "issued_at"),
        Fields.number(kept, "expires_at"),
        Fields.flag(kept, "revoked"));
  }

  /** All of it. */
  public Fields fields() {
    return Fields.none()
        .set("access_token", value)
        .set("owner", owner)
        .set("kind", kind)
        .set("issued_at", issuedAt)
        .set("expires_at", expiresAt)
        .set("revoked", revoked);
  }

  /** Whether its time is over. */
  public boolean expired(long now) {
    return expiresAt != 0 && now >= expiresAt;
  }
}
