package io.uprava.notifications.gateway;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.uprava.common.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Hands mails to the mail server of the container's session, with time limits on every step. */
@ApplicationScoped
public class MailGateway {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();
  private static final String LIMIT_MILLIS = "15000";
  private static final List<String> LIMITS =
      List.of("connectiontimeout", "timeout", "writetimeout");

  @Inject Settings settings;
  @Inject Clock clock;

  /** Sends; must not run inside a transaction. */
  public void send(OutgoingMail mail) throws MailNotSent {
    try {
      Transport.send(message(session(), mail));
    } catch (SendFailedException refused) {
      boolean addressRefused =
          refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
      throw new MailNotSent(sentence(refused), addressRefused, refused);
    } catch (AddressException malformed) {
      throw new MailNotSent(sentence(malformed), true, malformed);
    } catch (MessagingException failure) {
      throw new MailNotSent(sentence(failure), false, failure);
    }
  }

  private Session session() throws MailNotSent {
    String name = settings.mailSession();
    try {
      Session session = InitialContext.doLookup(name);
      String protocol = session.getProperties().getProperty("mail.transport.protocol", "smtp");
      for (String limit : LIMITS) {
        session.getProperties().putIfAbsent("mail." + protocol + "." + limit, LIMIT_MILLIS);
      }
      return session;
    } catch (NamingException | ClassCastException absent) {
      throw new MailNotSent("no mail session under the name " + name, false, absent);
    }
  }

  private MimeMessage message(Session session, OutgoingMail mail) throws MessagingException {
    InternetAddress sender = new InternetAddress(settings.mailFrom());
    MimeMessage message = new IdentifiedMessage(session, mail.id() + "@" + domain(sender));
    message.setFrom(sender);
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.recipient(), true));
    message.setSubject(mail.subject(), UTF_8);
    message.setHeader("Date", RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("X-Auto-Response-Suppress", "All");
    message.setHeader("Content-Language", mail.language());
    MimeBodyPart text = new MimeBodyPart();
    text.setText(mail.text(), UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(mail.html(), UTF_8, "html");
    message.setContent(new MimeMultipart("alternative", text, html));
    return message;
  }

  private static String domain(InternetAddress sender) {
    String address = sender.getAddress();
    return address.substring(address.lastIndexOf('@') + 1);
  }

  private static String sentence(MessagingException failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return root.getClass().getSimpleName() + ": " + root.getMessage();
  }

  /** Keeps the id that was chosen for it, where a plain message takes a new one on sending. */
  private static final class IdentifiedMessage extends MimeMessage {

    private final String id;

    IdentifiedMessage(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", "<" + id + ">");
    }
  }
}
