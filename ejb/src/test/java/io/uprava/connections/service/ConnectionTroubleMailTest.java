package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.connections.entity.ConnectionLabel;
import io.uprava.connections.entity.OperationOutcome;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.ConnectionProviders;
import io.uprava.connections.gateway.KommoProvider;
import io.uprava.connections.gateway.VkProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mail of a refused connection asks people for. */
class ConnectionTroubleMailTest {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

  private final List<String> mailed = new ArrayList<>();

  @Test
  void asksTheOwnerOfAnAccountForConsent() {
    refuse(new KommoProvider(), false);

    assertThat(mailed).containsExactly("connection-reconnect");
  }

  @Test
  void asksForANewSecretWherePeopleEnterIt() {
    refuse(new VkProvider(), false);

    assertThat(mailed).containsExactly("connection-secret");
  }

  @Test
  void asksForTheRightSettingWhereTheServerGivesTheSecret() {
    refuse(new VkProvider(), true);

    assertThat(mailed).containsExactly("connection-setting");
  }

  private void refuse(ConnectionProvider provider, boolean ofContainer) {
    ConnectionLabel label = new ConnectionLabel("Home", List.of());
    ProviderConnection connection = new ProviderConnection(provider.code(), label, null, NOW);
    trouble(provider, ofContainer).asked(connection, OperationOutcome.REFUSED, "5 ended");
  }

  private ConnectionTrouble trouble(ConnectionProvider provider, boolean ofContainer) {
    ConnectionTrouble trouble = new ConnectionTrouble();
    trouble.clock = Clock.fixed(NOW, ZoneOffset.UTC);
    trouble.views = views(provider, ofContainer);
    trouble.audit =
        new ConnectionAudit() {
          @Override
          void act(ProviderConnection connection, String act, String reason) {
            // nobody looks at it here
          }
        };
    trouble.mails =
        new ConnectionMails() {
          @Override
          void enqueue(
              ProviderConnection connection, String template, Map<String, Object> parameters) {
            mailed.add(template);
          }
        };
    return trouble;
  }

  /** Sees every connection as one of this provider. */
  static ConnectionViews views(ConnectionProvider provider, boolean ofContainer) {
    ConnectionViews views = new ConnectionViews();
    views.providers =
        new ConnectionProviders() {
          @Override
          public ConnectionProvider get(String code) {
            return provider;
          }
        };
    views.settings =
        new ConnectionSettings() {
          @Override
          public boolean gives(String name) {
            return ofContainer;
          }
        };
    return views;
  }
}
