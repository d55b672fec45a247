package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.secret.Secret;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.ExchangeReply;
import io.uprava.connections.gateway.KommoProvider;
import io.uprava.connections.gateway.OAuthProvider;
import io.uprava.connections.gateway.ProviderTokens;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenBootstrapTest {

  private static final ProviderTokens TOKENS =
      new ProviderTokens(new Secret("a"), new Secret("r"), Duration.ofDays(1));

  @Test
  void saysWhatCameOfTheSetting() {
    assertThat(told(Optional.of(ExchangeReply.given(TOKENS, null))))
        .containsExactly("INFO amocrm was connected by a setting, which is spent");
    assertThat(told(Optional.of(ExchangeReply.refused("401 revoked", true, null))))
        .containsExactly(
            "SEVERE amocrm was not connected by its setting, which the provider refused:"
                + " 401 revoked");
    assertThat(told(Optional.of(ExchangeReply.unanswered("no whole answer", null))))
        .containsExactly(
            "WARNING amocrm is not connected by its setting yet, which is tried again:"
                + " no whole answer");
    assertThat(told(Optional.empty())).singleElement().asString().startsWith("WARNING");
  }

  @Test
  void sendsNothingToAHostThatIsNoAccountsAndSaysSoOnce() {
    TokenBootstrap bootstrap = new TokenBootstrap();
    bootstrap.settings =
        new ConnectionSettings() {
          @Override
          public Optional<Bootstrap> bootstrap(String provider) {
            return provider.equals("kommo")
                ? Optional.of(new Bootstrap("romashka.amocrm.example", new Secret("r")))
                : Optional.empty();
          }
        };
    bootstrap.providers =
        new ConnectionProviders() {
          @Override
          public OAuthProvider oauth(String code) {
            return new KommoProvider();
          }
        };
    try (LogLines log = new LogLines(TokenBootstrap.class)) {
      bootstrap.run();
      bootstrap.run();
      assertThat(log.all())
          .singleElement()
          .asString()
          .contains("romashka.amocrm.example", "kommo.account.host");
    }
  }

  private static List<String> told(Optional<ExchangeReply> reply) {
    try (LogLines log = new LogLines(TokenBootstrap.class)) {
      TokenBootstrap.tell("amocrm", reply);
      return log.all();
    }
  }
}
