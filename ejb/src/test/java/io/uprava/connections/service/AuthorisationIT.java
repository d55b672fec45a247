package io.uprava.connections.service;

import static io.uprava.testing.Acting.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Consents of the owners of accounts. */
@IntegrationTest
class AuthorisationIT {

  @Inject PlayedConsents played;
  @Inject AuthorisationService authorisations;
  @Inject AuthorisationCallback callback;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;

  private final String host = UUID.randomUUID() + ".played.example";
  private final UUID anna = UUID.randomUUID();

  @BeforeEach
  void signIn() {
    acting.as(anna);
  }

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void connectsAnAccountAndKeepsItsIdWhenItIsConnectedAgain() {
    ConnectionView first = played.connect(host);
    ConnectionView again = played.connect(host);

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.state()).isEqualTo(ConnectionState.OK);
    assertThat(again.generation()).isEqualTo(2);
    assertThat(again.ownerId()).isEqualTo(anna);
    assertThat(again.diesInDays()).isEqualTo(89L);
    assertThat(played.generations(first.id()))
        .extracting(GenerationView::state)
        .containsExactly(GenerationState.CURRENT, GenerationState.SUPERSEDED);
    assertThat(played.generations(first.id()).get(0).source())
        .isEqualTo(GenerationSource.AUTHORISED);
    assertThat(played.generations(first.id()))
        .extracting(GenerationView::fingerprint)
        .doesNotHaveDuplicates()
        .allMatch(digits -> digits.matches("[0-9a-f]{8}"));
  }

  @Test
  void callsANewConnectionAsThePersonWantedAndKeepsTheNameOfAKnownOne() {
    assertThat(callback.take(PlayedConsents.back(named("Ромашка"), "good", host)).name())
        .isEqualTo("Ромашка");
    assertThat(callback.take(PlayedConsents.back(named("Василёк"), "good", host)).name())
        .isEqualTo("Ромашка");
    assertThat(played.connect("other." + host).name()).isEqualTo("other." + host);
    refuses("connection-name-invalid", () -> named("x".repeat(101)));
  }

  @Test
  void takesAStateOnce() {
    BegunAuthorisation begun = played.begin(null);
    callback.take(PlayedConsents.back(begun, "good", host));

    refuses(
        "authorisation-state-invalid",
        () -> callback.take(PlayedConsents.back(begun, "good", host)));
  }

  @Test
  void takesAForgedOrOldStateNever() {
    BegunAuthorisation begun = played.begin(null);
    AuthorisationReturn forged =
        new AuthorisationReturn(
            PlayedProvider.CODE, "good", "forged", host, null, false, begun.browserKey());
    refuses("authorisation-state-invalid", () -> callback.take(forged));

    clock.advance(Duration.ofMinutes(31));
    refuses(
        "authorisation-state-invalid",
        () -> callback.take(PlayedConsents.back(begun, "good", host)));
  }

  @Test
  void takesAConsentFromNobodyButWhoeverBegan() {
    BegunAuthorisation begun = played.begin(null);
    acting.as(UUID.randomUUID());
    AuthorisationReturn elsewhere =
        new AuthorisationReturn(
            PlayedProvider.CODE,
            "good",
            PlayedConsents.state(begun),
            host,
            null,
            false,
            "another browser");
    refuses("authorisation-not-yours", () -> callback.take(elsewhere));

    acting.as(anna);
    assertThat(callback.take(elsewhere).accountHost()).isEqualTo(host);
  }

  @Test
  void sendsOurSecretToNoForeignHost() {
    BegunAuthorisation begun = played.begin(null);
    refuses(
        "authorisation-host-not-trusted",
        () -> callback.take(PlayedConsents.back(begun, "good", "played.example.evil.test")));
    refuses(
        "authorisation-state-invalid",
        () -> callback.take(PlayedConsents.back(begun, "good", host)));
  }

  @Test
  void tellsARefusedConsentAndAReplayedCode() {
    BegunAuthorisation refused = played.begin(null);
    refuses(
        "authorisation-refused",
        () ->
            callback.take(
                new AuthorisationReturn(
                    PlayedProvider.CODE,
                    null,
                    PlayedConsents.state(refused),
                    null,
                    "access_denied",
                    false,
                    refused.browserKey())));

    BegunAuthorisation replayed = played.begin(null);
    refuses(
        "authorisation-code-refused",
        () -> callback.take(PlayedConsents.back(replayed, "used", host)));
  }

  @Test
  void refusesAnotherAccountThanTheOneOfTheConnection() {
    UUID id = played.connect(host).id();
    BegunAuthorisation begun = played.begin(id);

    refuses(
        "authorisation-other-account",
        () -> callback.take(PlayedConsents.back(begun, "good", "other-" + host)));
    assertThat(played.get(id).accountHost()).isEqualTo(host);
  }

  private BegunAuthorisation named(String name) {
    return asAdmin.call(() -> authorisations.begin(PlayedProvider.CODE, null, name));
  }
}
