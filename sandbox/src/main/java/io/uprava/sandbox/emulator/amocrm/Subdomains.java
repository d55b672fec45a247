package io.uprava.sandbox.emulator.amocrm;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.shared.Reply;
import java.util.Optional;

/** Tells where an account is now, which may have been renamed since. */
final class Subdomains {

  private final Registry registry;
  private final Tokens tokens;
  private final Problems problems;

  Subdomains(Registry registry, Tokens tokens, Problems problems) {
    this.registry = registry;
    this.tokens = tokens;
    this.problems = problems;
  }

  /**
   * Answers one of the two calls, nothing for another.
   *
   * @param bearer the header Authorization, null for none
   * @param refresh the header X-Refresh-Token, null for none
   */
  Optional<Reply> answer(String host, String path, String bearer, String refresh) {
    Brand brand = registry.brand();
    if (host.equals(brand.consentHost()) && path.equals("/oauth2/account/subdomain")) {
      return Optional.of(told(tokens.opening(CrmApi.bearer(bearer))));
    }
    if (host.equals(brand.apiHost()) && path.equals("/oauth2/account/current/subdomain")) {
      return Optional.of(
          told(tokens.ofRefresh(String.valueOf(refresh)).filter(pair -> !pair.revoked())));
    }
    return Optional.empty();
  }

  private Reply told(Optional<TokenPair> pair) {
    if (pair.isEmpty()) {
      return problems.api(401);
    }
    CrmAccount account = registry.account(pair.get().account());
    String domain = account.domain();
    return Reply.json(
        200,
        "application/json",
        Fields.none()
            .set("id", account.id())
            .set("subdomain", account.subdomain())
            .set("domain", account.host())
            .set("top_level_domain", domain.substring(domain.lastIndexOf('.') + 1))
            .build());
  }
}
