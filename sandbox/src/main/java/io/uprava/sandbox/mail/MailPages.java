package io.uprava.sandbox.mail;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.HtmlPage;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** The mail catcher's pages in one language. */
final class MailPages {

  /** Reloads the list in place; opening a mail and the scroll position stay as they are. */
  static final String SCRIPT =
      """
      const list = document.getElementById('mails');
      async function refresh() {
        try {
          const answer = await fetch('/?part=list', {cache: 'no-store'});
          const html = await answer.text();
          if (answer.ok && html !== list.dataset.shown) {
            list.innerHTML = html;
            list.dataset.shown = html;
          }
        } catch (away) { /* the catcher is stopped; the list stays as it was */ }
      }
      document.getElementById('clear').addEventListener('click', async () => {
        await fetch('/api/messages', {method: 'DELETE'});
        refresh();
      });
      setInterval(refresh, 2000);
      """;

  private final Texts texts;
  private final DateTimeFormatter time;

  MailPages(Texts texts) {
    this.texts = texts;
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(texts.locale())
            .withZone(ZoneId.systemDefault());
  }

  /** The page with the list. */
  String list(List<CaughtMail> mails) {
    String body =
        """
        <h1>%s</h1>
        <p class="dim">%s</p>
        <p><button id="clear" type="button">%s</button></p>
        <div id="mails" aria-live="polite">%s</div>
        <script src="/script.js"></script>
        """
            .formatted(text("mail.title"), text("mail.about"), text("mail.clear"), listPart(mails));
    return HtmlPage.render(texts, texts.get("mail.title"), body);
  }

  /** The list alone. */
  String listPart(List<CaughtMail> mails) {
    if (mails.isEmpty()) {
      return "<p class=\"empty\">" + text("mail.empty") + "</p>";
    }
    StringBuilder items = new StringBuilder("<ul class=\"list\">");
    for (CaughtMail mail : mails) {
      items.append(
          """
          <li><a href="/messages/%s"><span class="main">%s</span>\
          <span>%s</span><span class="dim">%s</span></a></li>"""
              .formatted(mail.id(), subject(mail), escape(mail.to()), received(mail)));
    }
    return items.append("</ul>").toString();
  }

  /** The page of one mail; its HTML is shown in a frame that may run nothing and load nothing. */
  String mail(CaughtMail mail) {
    StringBuilder body = new StringBuilder();
    body.append(
        """
        <p><a href="/">%s</a></p>
        <h1>%s</h1>
        <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
        """
            .formatted(
                text("mail.back"),
                subject(mail),
                text("mail.from"),
                escape(mail.from()),
                text("mail.to"),
                escape(mail.to()),
                text("mail.received"),
                received(mail)));
    if (mail.html() != null) {
      body.append(
          "<iframe sandbox src=\"/messages/%s/html\" title=\"%s\"></iframe>"
              .formatted(mail.id(), text("mail.html")));
    }
    if (mail.text() != null) {
      body.append("<h2>%s</h2><pre>%s</pre>".formatted(text("mail.text"), escape(mail.text())));
    }
    body.append(
        "<p><a href=\"/messages/%s/source\">%s</a></p>".formatted(mail.id(), text("mail.source")));
    return HtmlPage.render(texts, mail.subject(), body.toString());
  }

  /** The page for an address that leads nowhere. */
  String missing() {
    String body =
        "<h1>%s</h1><p><a href=\"/\">%s</a></p>".formatted(text("mail.missing"), text("mail.back"));
    return HtmlPage.render(texts, texts.get("mail.missing"), body);
  }

  private String subject(CaughtMail mail) {
    return mail.subject().isBlank() ? text("mail.no-subject") : escape(mail.subject());
  }

  private String received(CaughtMail mail) {
    return escape(time.format(mail.receivedAt()));
  }

  private String text(String key) {
    return escape(texts.get(key));
  }
}
