package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ExchangeState;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.gateway.AmoHosts.Whereabouts;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What amoCRM and Kommo, one product under two names, have in common: an access token for a day, a
 * refresh token for three months and one exchange.
 */
abstract class AmoFamilyProvider implements OAuthProvider, CallableProvider {

  private static final ProviderTraits TRAITS =
      new ProviderTraits(
          true, Duration.ofDays(1), Duration.ZERO, Duration.ofDays(90), Duration.ofDays(14), null);

  /** Seven calls a second by an integration and fifty by all of them is what every package has. */
  private static final ApiTraits API = new ApiTraits(Pattern.compile("api/v4/.+"), 7, 50);

  private static final int NOT_FOUND = 404;
  private static final Duration LEAST = Duration.ofSeconds(5);

  @Inject AmoCrmApi api;
  @Inject AmoHosts hosts;

  private final String code;
  private final String home;
  private final Set<String> domains;

  /**
   * @param code as settings and addresses of ours name it
   * @param home domain that people are sent to
   * @param domains that accounts may lie under
   */
  AmoFamilyProvider(String code, String home, Set<String> domains) {
    this.code = code;
    this.home = home;
    this.domains = domains;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public ProviderTraits traits() {
    return TRAITS;
  }

  @Override
  public ApiTraits apiTraits() {
    return API;
  }

  @Override
  public String apiBase(String host) {
    return api.base(code, host);
  }

  @Override
  public boolean configured() {
    return api.configured(code);
  }

  @Override
  public URI authorizeAddress(String state) {
    return api.authorizeAddress(code, home, state);
  }

  @Override
  public boolean trusts(String host) {
    return AmoCrmApi.trusts(host, domains);
  }

  @Override
  public ExchangeReply exchange(String host, Secret consent) {
    return api.exchange(code, host, consent);
  }

  @Override
  public ExchangeReply renew(String host, ProviderTokens tokens) {
    long end = System.nanoTime() + ProviderHttp.LONGEST.toNanos();
    ExchangeReply reply = api.renew(code, host, tokens.refresh());
    if (reply.outcome() != ExchangeState.REFUSED || !perhapsElsewhere(reply.trace())) {
      return reply;
    }
    Whereabouts now = hosts.byRefresh(code, domains, tokens);
    if (now.host() != null && !now.host().equals(host)) {
      return elsewhere(now.host(), tokens, Duration.ofNanos(end - System.nanoTime()), reply);
    }
    boolean unknown = reply.trace().statusCode() == NOT_FOUND && now.host() == null;
    return unknown && !now.refused()
        ? ExchangeReply.unsent(reply.error(), null, reply.trace())
        : reply;
  }

  /** All of it within the time that one exchange has, else another time. */
  private ExchangeReply elsewhere(
      String host, ProviderTokens tokens, Duration left, ExchangeReply refusal) {
    return left.compareTo(LEAST) < 0
        ? ExchangeReply.unsent(refusal.error(), null, refusal.trace())
        : api.renew(code, host, tokens.refresh(), left).at(host);
  }

  @Override
  public boolean hosted() {
    return true;
  }

  @Override
  public HostReply hostNow(Secret access) {
    Whereabouts now = hosts.byAccess(code, home, domains, access);
    return new HostReply(now.host(), now.trace());
  }

  /** What the host of an account answers that was given another name. */
  private static boolean perhapsElsewhere(OperationTrace trace) {
    return trace.statusCode() == NOT_FOUND || trace.statusCode() == ApiAnswer.UNAUTHORISED;
  }

  @Override
  public AccountReply account(String host, Secret access) {
    return api.account(code, host, access);
  }
}
