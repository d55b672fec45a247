package io.uprava.connections.service;

import static io.uprava.testing.Acting.refuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.DomainException;
import io.uprava.common.paging.PageRequest;
import io.uprava.common.secret.Secret;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.entity.GenerationSource;
import io.uprava.connections.entity.GenerationState;
import io.uprava.connections.entity.ProviderConnection;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.repository.ConnectionRepository;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import io.uprava.users.service.AnsweredCode;
import io.uprava.users.service.ConfirmationPurpose;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntegrationTest
class AuthorisationIT {

  @Inject AuthorisationService authorisations;
  @Inject AuthorisationCallback callback;
  @Inject ConnectionService service;
  @Inject ConnectionFreezing freezing;
  @Inject AnsweredCode code;
  @Inject ConnectionDirectory directory;
  @Inject ConnectionActs acts;
  @Inject LiveTokens live;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject TestClock clock;
  @Inject ConnectionRepository connections;
  @Inject InTransaction inTransaction;

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
    ConnectionView first = connect();
    ConnectionView again = connect();

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(again.state()).isEqualTo(ConnectionState.OK);
    assertThat(again.generation()).isEqualTo(2);
    assertThat(again.ownerId()).isEqualTo(anna);
    assertThat(again.diesInDays()).isEqualTo(89L);
    assertThat(generations(first.id()))
        .extracting(GenerationView::state)
        .containsExactly(GenerationState.CURRENT, GenerationState.SUPERSEDED);
    assertThat(generations(first.id()).get(0).source()).isEqualTo(GenerationSource.AUTHORISED);
    assertThat(generations(first.id()))
        .extracting(GenerationView::fingerprint)
        .doesNotHaveDuplicates()
        .allMatch(digits -> digits.matches("[0-9a-f]{8}"));
  }

  @Test
  void callsANewConnectionAsThePersonWantedAndKeepsTheNameOfAKnownOne() {
    assertThat(callback.take(back(named("Ромашка"), "good", host)).name()).isEqualTo("Ромашка");
    assertThat(callback.take(back(named("Василёк"), "good", host)).name()).isEqualTo("Ромашка");
    assertThat(connectAt("other." + host).name()).isEqualTo("other." + host);
    refuses("connection-name-invalid", () -> named("x".repeat(101)));
  }

  @Test
  void takesAStateOnce() {
    BegunAuthorisation begun = begin(null);
    callback.take(back(begun, "good", host));

    refuses("authorisation-state-invalid", () -> callback.take(back(begun, "good", host)));
  }

  @Test
  void takesAForgedOrOldStateNever() {
    BegunAuthorisation begun = begin(null);
    AuthorisationReturn forged =
        new AuthorisationReturn(
            PlayedProvider.CODE, "good", "forged", host, null, false, begun.browserKey());
    refuses("authorisation-state-invalid", () -> callback.take(forged));

    clock.advance(Duration.ofMinutes(31));
    refuses("authorisation-state-invalid", () -> callback.take(back(begun, "good", host)));
  }

  @Test
  void takesAConsentFromNobodyButWhoeverBegan() {
    BegunAuthorisation begun = begin(null);
    acting.as(UUID.randomUUID());
    AuthorisationReturn elsewhere =
        new AuthorisationReturn(
            PlayedProvider.CODE, "good", state(begun), host, null, false, "another browser");
    refuses("authorisation-not-yours", () -> callback.take(elsewhere));

    acting.as(anna);
    assertThat(callback.take(elsewhere).accountHost()).isEqualTo(host);
  }

  @Test
  void sendsOurSecretToNoForeignHost() {
    BegunAuthorisation begun = begin(null);
    refuses(
        "authorisation-host-not-trusted",
        () -> callback.take(back(begun, "good", "played.example.evil.test")));
    refuses("authorisation-state-invalid", () -> callback.take(back(begun, "good", host)));
  }

  @Test
  void tellsARefusedConsentAndAReplayedCode() {
    BegunAuthorisation refused = begin(null);
    refuses(
        "authorisation-refused",
        () ->
            callback.take(
                new AuthorisationReturn(
                    PlayedProvider.CODE,
                    null,
                    state(refused),
                    null,
                    "access_denied",
                    false,
                    refused.browserKey())));

    BegunAuthorisation replayed = begin(null);
    refuses("authorisation-code-refused", () -> callback.take(back(replayed, "used", host)));
  }

  @Test
  void refusesAnotherAccountThanTheOneOfTheConnection() {
    UUID id = connect().id();
    BegunAuthorisation begun = begin(id);

    refuses(
        "authorisation-other-account", () -> callback.take(back(begun, "good", "other-" + host)));
    assertThat(get(id).accountHost()).isEqualTo(host);
  }

  @Test
  void keepsWhatTheMarketInstalledFrozenUntilItIsAccepted() {
    ConnectionView view = callback.take(fromMarket("good"));

    assertThat(view.state()).isEqualTo(ConnectionState.FROZEN);
    refuses("connection-frozen", () -> live.get(view.id(), VaultPurpose.CALL));

    release(view.id(), "it is ours");
    assertThat(live.get(view.id(), VaultPurpose.CALL).generation()).isEqualTo(1);
  }

  @Test
  void theMarketDoesNotReviveWhatWasEndedHere() {
    UUID id = connect().id();
    asAdmin.call(() -> service.disconnect(id, "the account left"));

    ConnectionView view = callback.take(fromMarket("good"));
    assertThat(view.id()).isEqualTo(id);
    assertThat(view.state()).isEqualTo(ConnectionState.FROZEN);
    assertThat(view.fromMarket()).isTrue();
  }

  @Test
  void noReasonOfAFreezeMakesOnePersonEnoughToReleaseIt() {
    ConnectionView market = callback.take(fromMarket("good"));
    asAdmin.call(() -> freezing.freeze(market.id(), market.frozenReason()));

    assertThat(release(market.id(), "over").state()).isEqualTo(ConnectionState.FROZEN);
  }

  @Test
  void aStrangerWhoClaimsAnInstallationLeavesNothingBehind() {
    refuses("authorisation-code-refused", () -> callback.take(fromMarket("bad")));
    assertThat(ofAccount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"unsent", "unanswered"})
  void anInstallationThatGotNoAnswerLeavesNothingBehind(String code) {
    refuses("authorisation-unanswered", () -> callback.take(fromMarket(code)));
    assertThat(ofAccount()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"bad", "unsent", "unanswered"})
  void anInstallationWithoutTokensDoesNotFreezeWhatWasEndedHere(String code) {
    UUID id = connect().id();
    asAdmin.call(() -> service.disconnect(id, "the account left"));

    assertThatThrownBy(() -> callback.take(fromMarket(code))).isInstanceOf(DomainException.class);

    assertThat(get(id).state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(get(id).frozenReason()).isNull();
    assertThat(connect().state()).isEqualTo(ConnectionState.OK);
  }

  private Optional<ProviderConnection> ofAccount() {
    return inTransaction.query(entities -> connections.findByAccount(PlayedProvider.CODE, host));
  }

  @Test
  void releasesAFrozenConnectionByTwoAdministrators() {
    UUID id = connect().id();
    asAdmin.call(() -> freezing.freeze(id, "a stranger in the logs"));
    refuses("connection-frozen", () -> live.get(id, VaultPurpose.CALL));

    assertThat(release(id, "over").state()).isEqualTo(ConnectionState.FROZEN);
    refuses("connection-release-needs-another", () -> release(id, "really"));
    acting.as(UUID.randomUUID());
    assertThat(release(id, "I agree").state()).isEqualTo(ConnectionState.OK);
  }

  @Test
  void wantsACodeForARelease() {
    UUID id = connect().id();
    asAdmin.call(() -> freezing.freeze(id, "a stranger in the logs"));

    refuses(
        "confirmation-required", () -> asAdmin.call(() -> freezing.release(id, "over", "guessed")));
    assertThat(get(id).releaseAgreedBy()).isNull();
  }

  @Test
  void wipesTheTokensOfAnEndedConnectionAndRevivesIt() {
    UUID id = connect().id();

    ConnectionView ended = asAdmin.call(() -> service.disconnect(id, "moved"));

    assertThat(ended.state()).isEqualTo(ConnectionState.DISCONNECTED);
    assertThat(generations(id))
        .extracting(GenerationView::state)
        .containsOnly(GenerationState.DESTROYED);
    refuses("connection-not-connected", () -> live.get(id, VaultPurpose.CALL));
    assertThat(connect().id()).isEqualTo(id);
  }

  @Test
  void tellsWhoseAccountItIsAndLogsTheTest() {
    UUID id = connect().id();

    ConnectionTestView tested = asAdmin.call(() -> acts.test(id));

    assertThat(tested.account().name()).isEqualTo("Home");
    assertThat(tested.tokenAgeSeconds()).isBetween(0L, 60L);
    assertThat(asAdmin.call(() -> directory.operations(id, null, PageRequest.first())).items())
        .extracting(OperationView::kind)
        .map(Enum::name)
        .containsExactly("TEST", "AUTHORISE");
  }

  @Test
  void keepsAnEnteredSecretByGenerations() {
    CreateConnectionCommand command =
        new CreateConnectionCommand("telegram", "Bot", List.of("support"), "1:first");
    UUID id = asAdmin.call(() -> service.create(command)).id();
    asAdmin.call(() -> service.enterSecret(id, "1:second", "rotated"));

    LiveToken token = live.get(id, VaultPurpose.CALL);

    assertThat(token.token()).extracting(Secret::reveal).isEqualTo("1:second");
    assertThat(token.toString()).doesNotContain("second");
    assertThat(get(id).diesAt()).isNull();
    assertThat(generations(id))
        .extracting(GenerationView::source)
        .containsOnly(GenerationSource.ENTERED);
  }

  private ConnectionView connect() {
    return connectAt(host);
  }

  private ConnectionView connectAt(String account) {
    return callback.take(back(begin(null), "good", account));
  }

  private BegunAuthorisation named(String name) {
    return asAdmin.call(() -> authorisations.begin(PlayedProvider.CODE, null, name));
  }

  private BegunAuthorisation begin(UUID connection) {
    return asAdmin.call(() -> authorisations.begin(PlayedProvider.CODE, connection));
  }

  private static AuthorisationReturn back(BegunAuthorisation begun, String code, String at) {
    return new AuthorisationReturn(
        PlayedProvider.CODE, code, state(begun), at, null, false, begun.browserKey());
  }

  private AuthorisationReturn fromMarket(String code) {
    return new AuthorisationReturn(PlayedProvider.CODE, code, null, host, null, true, null);
  }

  private static String state(BegunAuthorisation begun) {
    return begun.authorizeUrl().getQuery().replaceFirst("^state=", "");
  }

  private ConnectionView get(UUID id) {
    return asAdmin.call(() -> directory.get(id));
  }

  private List<GenerationView> generations(UUID id) {
    return asAdmin.call(() -> directory.generations(id, PageRequest.first())).items();
  }

  /** With the code that was mailed. */
  private ConnectionView release(UUID id, String reason) {
    String token = code.of(ConfirmationPurpose.RELEASE_CONNECTION);
    return asAdmin.call(() -> freezing.release(id, reason, token));
  }
}
