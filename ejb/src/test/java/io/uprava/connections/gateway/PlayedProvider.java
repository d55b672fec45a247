package io.uprava.connections.gateway;

import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.OperationTrace;
import io.uprava.connections.gateway.AccountReply.Account;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A provider with single-use refresh tokens that a test leads: what it gave, and what was spent.
 */
@ApplicationScoped
public class PlayedProvider implements OAuthProvider {

  public static final String CODE = "played";
  public static final Duration LIFE = Duration.ofHours(1);

  private static final OperationTrace TRACE = new OperationTrace("POST /token", 200, "", 1);

  /** How the next renewals go. */
  public enum Mood {
    WILLING,
    SILENT_AFTER_SPENDING,
    UNREACHABLE,
    REFUSING,
    REFUSING_US
  }

  private final Set<String> good = ConcurrentHashMap.newKeySet();
  private final Set<String> ended = ConcurrentHashMap.newKeySet();
  private final Set<String> spent = ConcurrentHashMap.newKeySet();
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final AtomicInteger reuse = new AtomicInteger();

  private volatile Mood mood = Mood.WILLING;
  private volatile long slowness;
  private volatile Duration soonest = Duration.ZERO;

  public void be(Mood next) {
    this.mood = next;
  }

  /** How old tokens must be to be renewed. */
  public void renewFrom(Duration age) {
    this.soonest = age;
  }

  public void takeMillis(long millis) {
    this.slowness = millis;
  }

  /** How often the tokens of an account were asked to be renewed. */
  public int asked(String host) {
    return asked.getOrDefault(host, new AtomicInteger()).get();
  }

  /** How often something spent was presented again. */
  public int reused() {
    return reuse.get();
  }

  /** A pair as a consent brings it. */
  public ProviderTokens give() {
    String refresh = "refresh-" + UUID.randomUUID();
    good.add(refresh);
    return new ProviderTokens(new Secret("access-" + UUID.randomUUID()), new Secret(refresh), LIFE);
  }

  /** Lets an access token end. */
  public void end(Secret access) {
    ended.add(access.reveal());
  }

  @Override
  public ExchangeReply renew(String host, ProviderTokens tokens) {
    asked.computeIfAbsent(host, none -> new AtomicInteger()).incrementAndGet();
    sleep();
    if (mood == Mood.UNREACHABLE) {
      return ExchangeReply.unsent("no connection", null, TRACE);
    }
    if (mood == Mood.REFUSING_US) {
      return ExchangeReply.refused("400 invalid client", false, TRACE);
    }
    String refresh = tokens.refresh().reveal();
    if (mood == Mood.REFUSING || !good.remove(refresh)) {
      reuse.addAndGet(spent.contains(refresh) ? 1 : 0);
      return ExchangeReply.refused("401 Token has been revoked", true, TRACE);
    }
    spent.add(refresh);
    return mood == Mood.SILENT_AFTER_SPENDING
        ? ExchangeReply.unanswered("no whole answer", TRACE)
        : ExchangeReply.given(give(), TRACE);
  }

  private void sleep() {
    try {
      Thread.sleep(slowness);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public ExchangeReply exchange(String host, Secret code) {
    return switch (code.reveal()) {
      case "good" -> ExchangeReply.given(give(), TRACE);
      case "unsent" -> ExchangeReply.unsent("no connection", null, TRACE);
      case "unanswered" -> ExchangeReply.unanswered("no whole answer", TRACE);
      default -> ExchangeReply.refused("400 Authorization code has been revoked", true, TRACE);
    };
  }

  @Override
  public AccountReply account(String host, Secret access) {
    if (mood == Mood.UNREACHABLE) {
      return new AccountReply(OperationOutcome.UNANSWERED, null, "no connection", TRACE);
    }
    if (ended.contains(access.reveal())) {
      return new AccountReply(OperationOutcome.REFUSED, null, "401 Unauthorized", TRACE);
    }
    return new AccountReply(OperationOutcome.OK, new Account("1", "Home", host), null, TRACE);
  }

  @Override
  public String code() {
    return CODE;
  }

  @Override
  public ProviderTraits traits() {
    return new ProviderTraits(
        true, Duration.ofDays(1), soonest, Duration.ofDays(90), Duration.ofDays(14), null);
  }

  @Override
  public boolean configured() {
    return true;
  }

  @Override
  public URI authorizeAddress(String state) {
    return URI.create("https://played.example/oauth?state=" + state);
  }

  @Override
  public boolean trusts(String host) {
    return host.endsWith(".played.example");
  }
}
