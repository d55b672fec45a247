package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.gateway.ConnectionProvider;
import io.uprava.connections.gateway.InstagramProvider;
import io.uprava.connections.gateway.KommoProvider;
import io.uprava.connections.gateway.ProviderTraits;
import io.uprava.connections.gateway.VkProvider;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionRemedyTest {

  /** A service with one secret for ever. */
  private record Bot(String code, ProviderTraits traits) implements ConnectionProvider {}

  @Test
  void anAccountWithConsentIsConnectedAgainByItsOwner() {
    assertThat(remedies(new KommoProvider(), false))
        .containsEntry(ConnectionState.NOT_CONNECTED, ConnectionRemedy.CONNECT)
        .containsEntry(ConnectionState.OK, ConnectionRemedy.NONE)
        .containsEntry(ConnectionState.EXPIRING, ConnectionRemedy.RENEW)
        .containsEntry(ConnectionState.FAILING, ConnectionRemedy.TRY_AGAIN)
        .containsEntry(ConnectionState.RECONNECT_NEEDED, ConnectionRemedy.CONNECT_AGAIN)
        .containsEntry(ConnectionState.FROZEN, ConnectionRemedy.RELEASE)
        .containsEntry(ConnectionState.DISCONNECTED, ConnectionRemedy.CONNECT_AGAIN);
  }

  @Test
  void whereTheServiceRefusesUsOurSettingsAreMended() {
    assertThat(
            ConnectionRemedy.of(ConnectionState.RECONNECT_NEEDED, new KommoProvider(), false, true))
        .isEqualTo(ConnectionRemedy.MEND_INTEGRATION);
  }

  @Test
  void aTokenThatPeopleEnterIsRenewedWhileItLivesAndEnteredAnewAfterwards() {
    assertThat(remedies(new InstagramProvider(), false))
        .containsEntry(ConnectionState.EXPIRING, ConnectionRemedy.RENEW)
        .containsEntry(ConnectionState.RECONNECT_NEEDED, ConnectionRemedy.ENTER_SECRET)
        .containsEntry(ConnectionState.NOT_CONNECTED, ConnectionRemedy.ENTER_SECRET);
  }

  @Test
  void whatCannotBeRenewedButAskedIsTested() {
    assertThat(remedies(new VkProvider(), false))
        .containsEntry(ConnectionState.FAILING, ConnectionRemedy.TEST)
        .containsEntry(ConnectionState.RECONNECT_NEEDED, ConnectionRemedy.ENTER_SECRET);
    assertThat(remedies(new VkProvider(), true))
        .containsEntry(ConnectionState.FAILING, ConnectionRemedy.TEST)
        .containsEntry(ConnectionState.RECONNECT_NEEDED, ConnectionRemedy.MEND_SETTING);
  }

  @Test
  void nothingIsAskedForWhereASettingOfTheServerIsInEffect() {
    Bot bot = new Bot("bot", ProviderTraits.fixed("bot.token"));

    assertThat(remedies(bot, true))
        .containsEntry(ConnectionState.NOT_CONNECTED, ConnectionRemedy.NONE)
        .containsEntry(ConnectionState.DISCONNECTED, ConnectionRemedy.NONE)
        .containsEntry(ConnectionState.RECONNECT_NEEDED, ConnectionRemedy.MEND_SETTING)
        .containsEntry(ConnectionState.FROZEN, ConnectionRemedy.RELEASE);
    assertThat(remedies(bot, false))
        .containsEntry(ConnectionState.FAILING, ConnectionRemedy.NONE)
        .containsEntry(ConnectionState.DISCONNECTED, ConnectionRemedy.ENTER_SECRET);
  }

  private static Map<ConnectionState, ConnectionRemedy> remedies(
      ConnectionProvider provider, boolean ofContainer) {
    Map<ConnectionState, ConnectionRemedy> found = new EnumMap<>(ConnectionState.class);
    for (ConnectionState state : ConnectionState.values()) {
      found.put(state, ConnectionRemedy.of(state, provider, ofContainer, false));
    }
    return found;
  }
}
