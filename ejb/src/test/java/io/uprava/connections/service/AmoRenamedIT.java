package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.config.ConnectionSettings;
import io.uprava.common.config.ConnectionSettings.Client;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.gateway.ApiAnswer;
import io.uprava.connections.gateway.ApiCall;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.Eventually;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What owners of accounts do at amoCRM without telling anybody. */
@IntegrationTest
class AmoRenamedIT {

  private static final ApiCall ACCOUNT = new ApiCall("api/v4/account", null);

  private final String other = "b" + UUID.randomUUID().toString().substring(0, 8);

  @Inject ConnectionCalls calls;
  @Inject LiveTokens live;
  @Inject ConnectionActs acts;
  @Inject ConnectionDirectory directory;
  @Inject DisableHook hook;
  @Inject ConnectionSettings settings;
  @Inject AmoAccount amo;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  @AfterEach
  void calm() {
    amo.calm();
    clock.reset();
  }

  @Test
  void aCallFollowsARenamedAccount() {
    UUID id = amo.connect(1);
    amo.act("rename", "subdomain", other);

    ApiAnswer answer = calls.get(id, ACCOUNT, CallManner.INTEGRATOR);

    assertThat(answer.ok()).isTrue();
    assertThat(answer.host()).isEqualTo(other + ".amocrm.ru");
    ConnectionView view = get(id);
    assertThat(view.accountHost()).isEqualTo(other + ".amocrm.ru");
    assertThat(view.name()).isEqualTo(other + ".amocrm.ru");
    assertThat(view.generation()).as("nothing was renewed for it").isEqualTo(1);
  }

  @Test
  void aRenewalAndATestFollowItToo() {
    UUID id = amo.connect(1);
    amo.act("rename", "subdomain", other);
    clock.advance(Duration.ofHours(23).plusMinutes(50));

    LiveToken renewed = live.get(id, VaultPurpose.CALL);

    assertThat(renewed.generation()).isEqualTo(2);
    assertThat(renewed.accountHost()).isEqualTo(other + ".amocrm.ru");
    assertThat(get(id).state()).isEqualTo(ConnectionState.OK);

    amo.control(
        "POST", "/acts", Map.of("act", "rename", "account", other, "subdomain", other + "x"));
    assertThat(asAdmin.call(() -> acts.test(id)).account().subdomain()).isEqualTo(other + "x");
    assertThat(get(id).accountHost()).isEqualTo(other + "x.amocrm.ru");
  }

  @Test
  void aWithdrawnConsentIsKnownAtOnceAndAForgedHintIsNone() {
    UUID id = amo.connect(1);
    clock.advance(Duration.ofMinutes(2));
    Client client = settings.client("amocrm").orElseThrow();
    String signature = DisableHook.signature(client.secret().reveal(), client.id(), "1");
    assertThat(hook.hear("amocrm", "1", client.id(), "0".repeat(64))).isFalse();
    assertThat(hook.hear("amocrm", "2", client.id(), signature)).isFalse();
    assertThat(hook.hear("amocrm", "1", client.id(), null)).isFalse();
    assertThat(hook.hear("amocrm", "1", "another", signature)).isFalse();
    amo.act("revoke");

    assertThat(hook.hear("amocrm", "1", client.id(), signature)).isTrue();

    Eventually.holds(
        Duration.ofSeconds(60), () -> get(id).state() == ConnectionState.RECONNECT_NEEDED);
    assertThat(get(id).lastError()).contains("revoked");
  }

  private ConnectionView get(UUID id) {
    return asAdmin.call(() -> directory.get(id));
  }
}
