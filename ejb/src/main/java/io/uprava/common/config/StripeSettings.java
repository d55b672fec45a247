package io.uprava.common.config;

import io.uprava.common.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * What the container tells of Stripe. All of it may be absent: then no payments are taken, and the
 * rest of Uprava works.
 */
@ApplicationScoped
public class StripeSettings {

  static final String API_KEY = "stripe.api.key";
  static final String WEBHOOK_SECRETS = "stripe.webhook.secrets";
  static final String API_BASE = "stripe.api.base";
  static final String LIVEMODE = "uprava.payments.livemode";
  static final String APPROVAL_FROM = "uprava.payments.refund-approval-from";

  private static final String STRIPE = "https://api.stripe.com";
  private static final String ANY = "*";
  private static final long USUAL_APPROVAL = 100_000;

  @Inject Config config;

  /** The key of our calls; empty where payments are not taken. */
  public Optional<Secret> apiKey() {
    return text(API_KEY).map(Secret::new);
  }

  /** Secrets that may sign events, one per line; several while one is being replaced. */
  public List<Secret> webhookSecrets() {
    return text(WEBHOOK_SECRETS)
        .map(lines -> lines.lines().map(String::strip).filter(line -> !line.isEmpty()))
        .map(lines -> lines.map(Secret::new).toList())
        .orElse(List.of());
  }

  /** Where Stripe's API is, without a slash at the end. */
  public String apiBase() {
    String base = text(API_BASE).orElse(STRIPE);
    return base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
  }

  /** Whether real money moves here; told by the key unless it is set. */
  public boolean livemode() {
    return text(LIVEMODE)
        .map(Boolean::parseBoolean)
        .orElseGet(() -> apiKey().map(key -> live(key.reveal())).orElse(false));
  }

  /** Refunds of more than this, in minor units, wait for a second person. */
  public long refundApprovalFrom(String currency) {
    Map<String, Long> limits = refundApprovals();
    return limits.getOrDefault(currency, limits.get(ANY));
  }

  /**
   * @throws IllegalArgumentException when a setting cannot be read
   */
  void requireWellFormed() {
    refundApprovals();
    if (URI.create(apiBase()).getHost() == null) {
      throw new IllegalArgumentException("an address");
    }
  }

  private Map<String, Long> refundApprovals() {
    Map<String, Long> limits = new HashMap<>(Map.of(ANY, USUAL_APPROVAL));
    text(APPROVAL_FROM).stream()
        .flatMap(pairs -> Arrays.stream(pairs.split("[,;\\s]+")))
        .map(pair -> pair.split("=", 2))
        .forEach(
            pair -> limits.put(pair[0].toLowerCase(Locale.ROOT), Long.valueOf(pair[1].strip())));
    return limits;
  }

  private static boolean live(String key) {
    return key.startsWith("sk_live_") || key.startsWith("rk_live_");
  }

  private Optional<String> text(String name) {
    return config.getOptionalValue(name, String.class).map(String::strip).filter(t -> !t.isEmpty());
  }
}
