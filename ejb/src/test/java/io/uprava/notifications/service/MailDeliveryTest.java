package io.uprava.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.secret.SteadyCipher;
import io.uprava.notifications.gateway.FailingMailGateway;
import io.uprava.notifications.gateway.MailNotSent;
import io.uprava.notifications.gateway.OutgoingMail;
import io.uprava.notifications.repository.MailFarewell;
import jakarta.ejb.EJBException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a node lets go of mails when its enterprise beans are taken away. */
class MailDeliveryTest {

  private final TakenMail mail =
      new TakenMail(
          UUID.randomUUID(),
          UUID.randomUUID(),
          "anna@example.com",
          Language.EN,
          "role-changed",
          new byte[0]);
  private final List<String> said = new ArrayList<>();
  private final Server server = new Server();
  private final Ledger ledger = new Ledger();
  private final Farewell farewell = new Farewell();
  private final MailDelivery delivery = new MailDelivery();

  @BeforeEach
  void assemble() {
    delivery.ledger = ledger;
    delivery.gateway = server;
    delivery.farewell = farewell;
    delivery.cipher = new Plain();
    delivery.composer = new Composer();
  }

  @Test
  void anAcceptedMailIsNotedByFarewellAndNoOtherIsTaken() {
    delivery.sendDue();
    assertThat(said).containsExactly("taken", "handed over", "accepted " + mail.attemptId());
  }

  @Test
  void anAcceptedMailThatCannotBeNotedIsAnError() {
    farewell.mute = true;
    assertThatThrownBy(delivery::sendDue)
        .isInstanceOf(EJBException.class)
        .satisfies(gone -> assertThat(gone.getSuppressed()).hasSize(1));
  }

  @Test
  void aRefusedMailIsLeftToTheNextNodeOnceThisOneEnds() {
    server.fail("451 greylisted", false);
    assertThatThrownBy(delivery::sendDue).isInstanceOf(EJBException.class);
    assertThat(said).containsExactly("taken");

    delivery.close();
    assertThat(said).containsExactly("taken", "left " + mail.attemptId());
  }

  @Test
  void aMailTakenWhileTheNodeEndsIsNotHandedOver() {
    ledger.meanwhile = this::closeWithoutWaiting;
    delivery.sendDue();
    assertThat(said).containsExactly("taken", "left " + mail.attemptId());
  }

  @Test
  void aNodeThatEndedTakesNothing() {
    delivery.close();
    delivery.sendDue();
    assertThat(said).isEmpty();
  }

  private void closeWithoutWaiting() {
    Thread.currentThread().interrupt();
    delivery.close();
    Thread.interrupted();
  }

  /** Hands out one mail; then its node begins to end. */
  private final class Ledger extends MailLedger {

    private Runnable meanwhile = () -> {};

    @Override
    public Optional<TakenMail> take() {
      said.add("taken");
      meanwhile.run();
      return Optional.of(mail);
    }

    @Override
    public void sent(TakenMail taken) {
      throw new EJBException("component is shutting down");
    }

    @Override
    public void notSent(TakenMail taken, String error, boolean permanent) {
      throw new EJBException("component is shutting down");
    }
  }

  private final class Server extends FailingMailGateway {

    private boolean refusing;

    @Override
    public void fail(String message, boolean permanent) {
      super.fail(message, permanent);
      refusing = true;
    }

    @Override
    public void send(OutgoingMail outgoing) throws MailNotSent {
      if (refusing) {
        super.send(outgoing);
      }
      said.add("handed over");
    }
  }

  private final class Farewell extends MailFarewell {

    private boolean mute;

    @Override
    public void accepted(UUID attempt) throws SQLException {
      if (mute) {
        throw new SQLException("no connection");
      }
      said.add("accepted " + attempt);
    }

    @Override
    public void left(UUID attempt) {
      said.add("left " + attempt);
    }
  }

  private static final class Plain extends SteadyCipher {

    @Override
    public byte[] decrypt(UUID row, byte[] encrypted) {
      return "{}".getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final class Composer extends MailComposer {

    @Override
    MailContent compose(MailTemplate template, Language language, Map<String, ?> parameters) {
      return new MailContent("subject", "text", "html");
    }
  }
}
