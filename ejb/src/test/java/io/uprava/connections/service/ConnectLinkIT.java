package io.uprava.connections.service;

import static io.uprava.testing.Acting.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.entity.Language;
import io.uprava.connections.entity.ConnectionState;
import io.uprava.connections.gateway.PlayedProvider;
import io.uprava.connections.service.InvitationView.Standing;
import io.uprava.testing.Acting;
import io.uprava.testing.AsAdmin;
import io.uprava.testing.CaughtMails;
import io.uprava.testing.InTransaction;
import io.uprava.testing.IntegrationTest;
import io.uprava.testing.TestClock;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IntegrationTest
class ConnectLinkIT {

  @Inject ConnectLinkService links;
  @Inject ConnectInvitationService invitations;
  @Inject AuthorisationCallback callback;
  @Inject Acting acting;
  @Inject AsAdmin asAdmin;
  @Inject InTransaction inTransaction;
  @Inject CaughtMails mails;
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
  void connectsTheAccountOfWhoeverHoldsTheLinkOnce() {
    ConnectLinkView link = create(null, null);
    acting.as(UUID.randomUUID());
    assertThat(invitations.look(token(link)).standing()).isEqualTo(Standing.OPEN);

    BegunAuthorisation begun = invitations.accept(token(link));
    ConnectionView connected = callback.take(back(begun, begun.browserKey()));

    assertThat(connected.state()).isEqualTo(ConnectionState.OK);
    assertThat(connected.ownerId()).as("who invited").isEqualTo(anna);
    assertThat(invitations.look(token(link)).standing()).isEqualTo(Standing.USED);
    refuses("connect-link-used", () -> invitations.accept(token(link)));
    assertThat(invitations.invited(state(begun))).isTrue();
    assertThat(audit(link.id())).isEqualTo(2);
  }

  @Test
  void takesTheConsentFromNoBrowserButTheOneThatOpenedTheLink() {
    BegunAuthorisation begun = invitations.accept(token(create(null, null)));

    refuses("authorisation-not-yours", () -> callback.take(back(begun, "another browser")));
    assertThat(callback.take(back(begun, begun.browserKey())).accountHost()).isEqualTo(host);
  }

  @Test
  void endsAfterHalfAnHour() {
    ConnectLinkView link = create(null, null);
    clock.advance(Duration.ofMinutes(30));

    assertThat(invitations.look(token(link)).standing()).isEqualTo(Standing.EXPIRED);
    refuses("connect-link-expired", () -> invitations.accept(token(link)));
    refuses("connect-link-not-found", () -> invitations.look("forged" + token(link)));
  }

  @Test
  void renewsTheConnectionItIsForAndNoOther() {
    BegunAuthorisation first = invitations.accept(token(create(null, null)));
    UUID id = callback.take(back(first, first.browserKey())).id();
    ConnectLinkView link = create(id, null);

    assertThat(invitations.look(token(link)).accountHost()).isEqualTo(host);
    BegunAuthorisation again = invitations.accept(token(link));
    AuthorisationReturn other =
        new AuthorisationReturn(
            PlayedProvider.CODE,
            "good",
            state(again),
            "other-" + host,
            null,
            false,
            again.browserKey());
    refuses("authorisation-other-account", () -> callback.take(other));

    BegunAuthorisation right = invitations.accept(token(create(id, null)));
    assertThat(callback.take(back(right, right.browserKey())).generation()).isEqualTo(2);
  }

  @Test
  void isMailedInTheLanguageThatIsWantedAndKeptNowhere() {
    String owner = "owner-" + UUID.randomUUID() + "@example.com";
    ConnectLinkView link = create(null, owner);

    assertThat(link.recipient()).startsWith("o***@");
    assertThat(mails.await(owner, 1).getString("text")).contains(link.url(), "30 минут");
    assertThat(
            rows("SELECT CAST(l AS text) FROM connect_link l")
                + rows("SELECT CAST(a AS text) FROM audit_entry a")
                + rows("SELECT CAST(m AS text) FROM outbound_mail m"))
        .contains(link.id().toString())
        .doesNotContain(token(link));
    assertThat(link.toString()).doesNotContain(token(link));
  }

  @Test
  void refusesWhatNobodyCouldConsentTo() {
    refuses("provider-without-consent", () -> create("telegram", null, null));
    refuses("provider-unknown", () -> create(null, null, null));
    refuses("email-invalid", () -> create(null, "nobody"));
    refuses("connection-not-found", () -> create(UUID.randomUUID(), null));
  }

  private ConnectLinkView create(UUID connection, String email) {
    return create(PlayedProvider.CODE, connection, email);
  }

  private ConnectLinkView create(String provider, UUID connection, String email) {
    return asAdmin.call(
        () -> links.create(new CreateConnectLinkCommand(provider, connection, email, Language.RU)));
  }

  private AuthorisationReturn back(BegunAuthorisation begun, String browser) {
    return new AuthorisationReturn(
        PlayedProvider.CODE, "good", state(begun), host, null, false, browser);
  }

  private static String state(BegunAuthorisation begun) {
    return begun.authorizeUrl().getQuery().replaceFirst("^state=", "");
  }

  private static String token(ConnectLinkView link) {
    return link.url().replaceFirst(".*/connect/", "");
  }

  private long audit(UUID link) {
    return inTransaction.query(
        entities ->
            ((Number)
                    entities
                        .createNativeQuery("SELECT count(*) FROM audit_entry WHERE subject_id = ?1")
                        .setParameter(1, link.toString())
                        .getSingleResult())
                .longValue());
  }

  private String rows(String sql) {
    return inTransaction.query(
        entities -> entities.createNativeQuery(sql).getResultList().toString());
  }
}
