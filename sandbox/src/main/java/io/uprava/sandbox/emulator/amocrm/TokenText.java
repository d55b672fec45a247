package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;

/** Tokens that look like the provider's. */
final class TokenText {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private TokenText() {}

  /** A code or a refresh token of {@code length} hexadecimal digits. */
  static String opaque(int length) {
    return "def50200" + HexFormat.of().formatHex(random((length - 8) / 2));
  }

  /** An access token: a JWT about a kilobyte long, whose signature nobody is able to check. */
  static String jwt(Brand brand, CrmAccount account, String clientId, long from, long to) {
    String id = HexFormat.of().formatHex(random(40));
    JsonObject head = Fields.none().set("typ", "JWT").set("alg", "RS256").set("jti", id).build();
    JsonObject claims =
        Fields.none()
            .set("aud", clientId)
            .set("jti", id)
            .set("iat", from)
            .set("nbf", from)
            .set("exp", to)
            .set("sub", Long.toString(Contacts.user(account)))
            .set("grant_type", "")
            .set("account_id", account.id())
            .set("base_domain", account.domain())
            .set("version", 2)
            .set("scopes", Json.createArrayBuilder().add("crm").add("notifications").build())
            .set("hash_uuid", UUID.randomUUID().toString())
            .set("api_domain", brand.apiHost())
            .build();
    return encode(head) + "." + encode(claims) + "." + BASE64.encodeToString(random(256));
  }

  private static String encode(JsonObject part) {
    return BASE64.encodeToString(part.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
