package io.uprava.connections.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Providers that give one secret, which lives until somebody ends it. */
@ApplicationScoped
public class StaticSecretProviders {

  /** A provider of which nothing but its name and its setting is special. */
  private record StaticSecret(String code, ProviderTraits traits) implements ConnectionProvider {}

  @Produces
  ConnectionProvider telegram() {
    return fixed("telegram", "telegram.bot.token");
  }

  @Produces
  ConnectionProvider tiktok() {
    return fixed("tiktok", "tiktok.client.secret");
  }

  @Produces
  ConnectionProvider stripe() {
    return fixed("stripe", "stripe.api.key");
  }

  private static ConnectionProvider fixed(String code, String setting) {
    return new StaticSecret(code, ProviderTraits.fixed(setting));
  }
}
