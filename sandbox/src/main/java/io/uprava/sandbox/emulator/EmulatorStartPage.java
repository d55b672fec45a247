package io.uprava.sandbox.emulator;

import static io.uprava.sandbox.http.Answers.escape;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import io.uprava.sandbox.http.HtmlPage;
import java.io.IOException;
import java.util.List;

/** Lists the emulators with what each is for. */
final class EmulatorStartPage implements HttpHandler {

  private final List<Emulator> emulators;

  EmulatorStartPage(List<Emulator> emulators) {
    this.emulators = List.copyOf(emulators);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!Answers.meantForUs(exchange)) {
      Answers.send(exchange, 421, "text/plain", "");
      return;
    }
    Texts texts = Texts.accepted(exchange.getRequestHeaders().getFirst("Accept-Language"));
    boolean start = exchange.getRequestURI().getPath().equals("/");
    exchange.getResponseHeaders().set("Content-Security-Policy", HtmlPage.POLICY);
    String html = HtmlPage.render(texts, texts.get("emulators.title"), body(texts, start));
    Answers.send(exchange, start ? 200 : 404, "text/html", html);
  }

  private String body(Texts texts, boolean start) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(escape(texts.get("emulators.title"))).append("</h1>");
    String lead = texts.get(start ? "emulators.about" : "emulators.missing");
    body.append("<p>").append(escape(lead)).append("</p>");
    if (emulators.isEmpty()) {
      return body.append("<p class=\"empty\">")
          .append(escape(texts.get("emulators.empty")))
          .append("</p>")
          .toString();
    }
    body.append("<ul class=\"list\">");
    for (Emulator emulator : emulators) {
      body.append(
          "<li><a href=\"%s\"><span class=\"main\">%s</span><span class=\"dim\">%s</span></a></li>"
              .formatted(
                  escape(emulator.path()),
                  escape(emulator.name()),
                  escape(emulator.description(texts.locale()))));
    }
    return body.append("</ul>").toString();
  }
}
