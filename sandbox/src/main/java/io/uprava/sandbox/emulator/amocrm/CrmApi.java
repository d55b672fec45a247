package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.EmulatorState;
import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Reply;
import io.uprava.sandbox.emulator.shared.RequestRate;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The API of an account's host, for who shows an access token of that account. */
final class CrmApi {

  private static final String HAL = "application/hal+json";

  private final EmulatorState state;
  private final Registry registry;
  private final Tokens tokens;
  private final Contacts contacts;
  private final Problems problems;
  private final RequestRate rate = new RequestRate();

  CrmApi(
      EmulatorState state, Registry registry, Tokens tokens, Contacts contacts, Problems problems) {
    this.state = state;
    this.registry = registry;
    this.tokens = tokens;
    this.contacts = contacts;
    this.problems = problems;
  }

  /**
   * Answers one call.
   *
   * @param authorization the header, null for none
   * @param path beginning with {@code /api/v4}
   */
  Reply answer(String host, String path, String authorization, Map<String, String> query) {
    return answered(host, path, authorization, query)
        .with("X-Request-Id", UUID.randomUUID().toString());
  }

  private Reply answered(
      String host, String path, String authorization, Map<String, String> query) {
    Optional<CrmAccount> found = registry.find(host);
    if (found.isEmpty()) {
      return problems.api(404);
    }
    CrmAccount account = found.get();
    Optional<TokenPair> shown =
        tokens.opening(bearer(authorization)).filter(pair -> pair.account() == account.id());
    if (shown.isEmpty()) {
      return problems.api(401);
    }
    int refused = refused(account, shown.get());
    return refused == 0 ? content(account, path, query) : problems.api(refused);
  }

  private int refused(CrmAccount account, TokenPair shown) {
    if (account.state().equals("unpaid")) {
      return 402;
    }
    if (account.state().equals("blocked")) {
      return 403;
    }
    long own = state.knobs().number("requests_per_second");
    long shared = state.knobs().number("account_requests_per_second");
    boolean admitted =
        rate.admits(account.id() + " " + shown.clientId(), own)
            && rate.admits(Long.toString(account.id()), shared);
    return admitted ? 0 : 429;
  }

  private Reply content(CrmAccount account, String path, Map<String, String> query) {
    String base = "https://" + account.host() + path;
    if (path.equals("/api/v4/account")) {
      return Reply.json(200, HAL, account(account, base, query.getOrDefault("with", "")));
    }
    if (path.equals("/api/v4/contacts")) {
      try {
        return new ContactPage(query, base)
            .of(contacts.of(account))
            .map(page -> Reply.json(200, HAL, page))
            .orElseGet(() -> Reply.of(204, HAL, ""));
      } catch (IllegalArgumentException malformed) {
        return problems.api(400);
      }
    }
    return contact(account, path)
        .map(one -> Reply.json(200, HAL, one))
        .orElseGet(
            () ->
                path.startsWith("/api/v4/contacts/") ? Reply.of(204, HAL, "") : problems.api(404));
  }

  private Optional<JsonObject> contact(CrmAccount account, String path) {
    return contacts.of(account).stream()
        .filter(one -> path.equals("/api/v4/contacts/" + Fields.number(one, "id")))
        .map(one -> ContactPage.linked(one, "https://" + account.host() + "/api/v4/contacts"))
        .findFirst();
  }

  private JsonObject account(CrmAccount account, String self, String with) {
    boolean russian = account.domain().endsWith(".ru");
    Fields json =
        Fields.none()
            .set("id", account.id())
            .set("name", account.name())
            .set("subdomain", account.subdomain())
            .set("created_at", account.createdAt())
            .set("created_by", 0)
            .set("updated_at", account.createdAt())
            .set("updated_by", 0)
            .set("current_user_id", Contacts.user(account))
            .set("country", russian ? "RU" : "US")
            .set("currency", russian ? "RUB" : "USD")
            .set("currency_symbol", russian ? "₽" : "$")
            .set("customers_mode", "disabled")
            .set("is_unsorted_on", true)
            .set("mobile_feature_version", 0)
            .set("is_loss_reason_enabled", true)
            .set("is_helpbot_enabled", false)
            .set("is_technical_account", true)
            .set("contact_name_display_order", 1);
    if (with.contains("version")) {
      json.set("version", 14);
    }
    if (with.contains("amojo_id")) {
      json.set(
          "amojo_id", UUID.nameUUIDFromBytes(self.getBytes(StandardCharsets.UTF_8)).toString());
    }
    return json.set("_links", ContactPage.self(self)).build();
  }

  static String bearer(String authorization) {
    return authorization == null ? "" : authorization.replaceFirst("^Bearer ", "").strip();
  }
}
