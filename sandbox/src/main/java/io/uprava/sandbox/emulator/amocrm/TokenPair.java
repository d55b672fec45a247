package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.JsonObject;

/**
 * An access token and the refresh token that came with it. Times are in seconds.
 *
 * @param consent of the account that the pair goes back to
 * @param spent whether the refresh token was exchanged for a newer pair
 * @param revoked whether the consent was withdrawn
 */
record TokenPair(
    String consent,
    long account,
    String clientId,
    String access,
    String refresh,
    long issuedAt,
    long accessExpiresAt,
    long refreshExpiresAt,
    boolean spent,
    boolean revoked) {

  static TokenPair of(JsonObject kept) {
    return new TokenPair(
        kept.getString("consent"),
        Fields.number(kept, "account_id"),
        kept.getString("client_id"),
        kept.getString("access_token"),
        kept.getString("refresh_token"),
        Fields.number(kept, "issued_at"),
        Fields.number(kept, "access_expires_at"),
        Fields.number(kept, "refresh_expires_at"),
        Fields.flag(kept, "spent"),
        Fields.flag(kept, "revoked"));
  }

  Fields fields() {
    return Fields.none()
        .set("consent", consent)
        .set("account_id", account)
        .set("client_id", clientId)
        .set("access_token", access)
        .set("refresh_token", refresh)
        .set("issued_at", issuedAt)
        .set("access_expires_at", accessExpiresAt)
        .set("refresh_expires_at", refreshExpiresAt)
        .set("spent", spent)
        .set("revoked", revoked);
  }

  /** Whether it can still be refreshed. */
  boolean live(long now) {
    return !spent && !revoked && now < refreshExpiresAt;
  }
}
