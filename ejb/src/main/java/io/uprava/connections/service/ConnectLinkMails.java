package io.uprava.connections.service;

import io.uprava.common.config.Settings;
import io.uprava.common.entity.EmailAddress;
import io.uprava.common.entity.Language;
import io.uprava.common.error.RuleViolation;
import io.uprava.common.i18n.Texts;
import io.uprava.connections.entity.ConnectLink;
import io.uprava.notifications.service.MailOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/** Addresses of links, and the mails that bring them. */
@ApplicationScoped
public class ConnectLinkMails {

  @Inject MailOutbox outbox;
  @Inject Settings settings;
  @Inject Texts texts;

  String address(String token) {
    return settings.baseUrl() + "/connect/" + token;
  }

  /**
   * Puts the link into the outbox of the caller's transaction.
   *
   * @return the address it goes to
   * @throws RuleViolation {@code email-invalid}
   */
  String send(ConnectLink link, String url, String email, Language language) {
    String recipient = EmailAddress.normalise(email);
    Language spoken = language == null ? Language.EN : language;
    outbox.enqueue(
        recipient,
        spoken,
        "connect-link",
        Map.of(
            "link", url,
            "provider", provider(link, spoken),
            "company", settings.companyName(),
            "minutes", ConnectLink.LIFE.toMinutes()));
    return recipient;
  }

  private String provider(ConnectLink link, Language language) {
    return texts
        .find(language.locale(), "provider." + link.provider(), Map.of())
        .orElse(link.provider());
  }
}
