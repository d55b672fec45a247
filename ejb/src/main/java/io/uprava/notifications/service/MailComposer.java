package io.uprava.notifications.service;

import io.uprava.common.config.Settings;
import io.uprava.common.entity.Language;
import io.uprava.common.i18n.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Writes mails from the bundles: one text, from which the plain and the HTML part are made. */
@ApplicationScoped
public class MailComposer {

  @Inject Texts texts;
  @Inject Settings settings;

  MailContent compose(MailTemplate template, Language language, Map<String, ?> parameters) {
    Locale locale = language.locale();
    Map<String, Object> values = new HashMap<>(parameters);
    values.put("url", settings.baseUrl().toString());
    String key = "mail." + template.key();
    String subject = oneLine(texts.get(locale, key + ".subject", values));
    String text = texts.get(locale, key + ".text", values);
    String footer = texts.get(locale, "mail.footer", values);
    String html = MailLayout.html(language.tag(), subject, text, footer);
    return new MailContent(subject, text + "\n\n-- \n" + footer + "\n", html);
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n]+", " ");
  }
}
