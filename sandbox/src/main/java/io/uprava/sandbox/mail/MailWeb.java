package io.uprava.sandbox.mail;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import io.uprava.sandbox.http.HtmlPage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers the mail catcher's HTTP requests. */
final class MailWeb implements HttpHandler {

  private static final String API = "/api/messages";
  private static final Pattern MAIL = Pattern.compile("/messages/([0-9-]+)(/html|/source)?");
  private static final String FRAME_POLICY =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

  private final MailStore store;

  MailWeb(MailStore store) {
    this.store = store;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!Answers.meantForUs(exchange)) {
      Answers.send(exchange, 421, "text/plain", "");
      return;
    }
    String path = exchange.getRequestURI().getPath().replaceFirst("(?<=.)/$", "");
    String method = exchange.getRequestMethod();
    if (path.equals(API) && method.equals("DELETE")) {
      store.clear(Answers.query(exchange).get("to"));
      Answers.send(exchange, 204, "application/json", "");
    } else if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", path.equals(API) ? "GET, DELETE" : "GET");
      Answers.send(exchange, 405, "text/plain", "");
    } else if (path.equals(API)) {
      List<CaughtMail> found = store.list(Answers.query(exchange).get("to"));
      Answers.send(exchange, 200, "application/json", MailJson.of(found));
    } else {
      show(exchange, path);
    }
  }

  private void show(HttpExchange exchange, String path) throws IOException {
    MailPages pages =
        new MailPages(Texts.accepted(exchange.getRequestHeaders().getFirst("Accept-Language")));
    Matcher one = MAIL.matcher(path);
    Optional<CaughtMail> mail = one.matches() ? store.find(one.group(1)) : Optional.empty();
    exchange.getResponseHeaders().set("Content-Security-Policy", HtmlPage.POLICY);
    if (path.equals("/")) {
      boolean part = "list".equals(Answers.query(exchange).get("part"));
      List<CaughtMail> all = store.list(null);
      page(exchange, 200, part ? pages.listPart(all) : pages.list(all));
    } else if (path.equals("/script.js")) {
      Answers.send(exchange, 200, "text/javascript", MailPages.SCRIPT);
    } else if (mail.isEmpty()) {
      page(exchange, 404, pages.missing());
    } else if (one.group(2) == null) {
      page(exchange, 200, pages.mail(mail.get()));
    } else if (one.group(2).equals("/source")) {
      byte[] source = store.source(mail.get().id()).orElse(new byte[0]);
      Answers.send(exchange, 200, "text/plain; charset=utf-8", source);
    } else {
      exchange.getResponseHeaders().set("Content-Security-Policy", FRAME_POLICY);
      page(exchange, 200, mail.map(CaughtMail::html).orElse(""));
    }
  }

  private static void page(HttpExchange exchange, int status, String html) throws IOException {
    Answers.send(exchange, status, "text/html", html);
  }
}
