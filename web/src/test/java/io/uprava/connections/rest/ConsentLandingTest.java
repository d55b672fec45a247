package io.uprava.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.service.AuthorisationReturn;
import io.uprava.connections.service.ConnectInvitationService;
import io.uprava.connections.service.ConnectionRemedy;
import io.uprava.connections.service.ConnectionView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentLandingTest {

  private static final String HOST = "home.amocrm.ru";

  private final UUID id = UUID.randomUUID();
  private final ConsentLanding landing = landing();

  @Test
  void tellsOwnersWhoCameByALinkAndTheMarketNothingOfOurs() {
    ConsentedAccount bare = new ConsentedAccount("amocrm", HOST, ConnectionState.OK, null);

    assertThat(landing.told(back("by-a-link"), connection())).isEqualTo(bare);
    assertThat(landing.told(back(null), connection())).isEqualTo(bare);
  }

  @Test
  void tellsWhoeverBeganItWhichConnectionItIs() {
    assertThat(landing.told(back("by-us"), connection()).id()).isEqualTo(id);
  }

  private static ConsentLanding landing() {
    ConsentLanding landing = new ConsentLanding();
    landing.invitations =
        new ConnectInvitationService() {
          @Override
          public boolean invited(String state) {
            return "by-a-link".equals(state);
          }
        };
    return landing;
  }

  private static AuthorisationReturn back(String state) {
    return new AuthorisationReturn("amocrm", "code", state, HOST, null, state == null, null);
  }

  private ConnectionView connection() {
    Instant now = Instant.EPOCH;
    return new ConnectionView(
        id,
        "amocrm",
        "Romashka, the debtor",
        List.of("secret-plan"),
        HOST,
        ConnectionState.OK,
        1,
        now,
        now,
        1L,
        now,
        now,
        now,
        null,
        null,
        0,
        "vault",
        null,
        null,
        null,
        false,
        ConnectionRemedy.NONE,
        UUID.randomUUID(),
        now,
        now,
        1);
  }
}
