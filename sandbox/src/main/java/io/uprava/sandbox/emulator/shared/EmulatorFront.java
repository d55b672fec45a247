package io.uprava.sandbox.emulator.shared;

import static io.uprava.sandbox.http.Answers.escape;

import com.sun.net.httpserver.HttpExchange;
import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.Answers;
import io.uprava.sandbox.http.HtmlPage;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

/** Leads requests to an emulator's control, its forms, its pages, or the provider it stands for. */
public final class EmulatorFront {

  private final String root;
  private final ControlPanel panel;

  /**
   * @param root path of the emulator
   */
  public EmulatorFront(String root, ControlPanel panel) {
    this.root = root;
    this.panel = panel;
  }

  /** Answers one request. */
  public void handle(HttpExchange exchange) throws IOException {
    String path =
        exchange.getRequestURI().getPath().substring(root.length()).replaceFirst("/$", "");
    Texts texts = Texts.accepted(exchange.getRequestHeaders().getFirst("Accept-Language"));
    try {
      if (!Answers.meantForUs(exchange)) {
        Answers.send(exchange, 421, "text/plain", "");
      } else if (path.startsWith("/_control/")) {
        control(exchange, path.substring("/_control".length()));
      } else if (path.equals("/do") && exchange.getRequestMethod().equals("POST")) {
        perform(exchange, texts);
      } else if (panel.pages().contains(path)) {
        page(exchange, 200, panel.page(path, texts));
      } else {
        panel.provider(exchange, path, texts);
      }
    } catch (Refusal refused) {
      page(exchange, refused.status(), refusal(texts, refused.getMessage()));
    } catch (RuntimeException broken) {
      System.getLogger(EmulatorFront.class.getName())
          .log(System.Logger.Level.ERROR, "the emulator failed at " + root + path, broken);
      Answers.send(exchange, 500, "text/plain", broken.toString());
    }
  }

  private void control(HttpExchange exchange, String path) throws IOException {
    int status = 200;
    JsonStructure answer;
    try {
      answer =
          panel.control(
              exchange.getRequestMethod() + " " + path,
              Answers.query(exchange),
              json(exchange.getRequestBody().readAllBytes()));
    } catch (Refusal refused) {
      status = refused.status();
      answer = error(refused);
    } catch (IllegalArgumentException | JsonException | ClassCastException notUnderstood) {
      status = 400;
      answer = error(notUnderstood);
    }
    Answers.send(exchange, status, "application/json", answer.toString());
  }

  private static JsonObject error(Exception failure) {
    return Fields.none().set("error", String.valueOf(failure.getMessage())).build();
  }

  /** The object in a body, an empty one for an empty body. */
  public static JsonObject json(byte[] body) {
    if (body.length == 0) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    }
  }

  /** Does what a form of the pages asks for, by way of the JSON everybody may use. */
  private void perform(HttpExchange exchange, Texts texts) throws IOException {
    Map<String, String> form = FormBody.ofOwnPage(exchange);
    String back = form.getOrDefault("_back", root);
    if (!back.startsWith(root)) {
      throw new Refusal(400, back);
    }
    try {
      panel.control(form.getOrDefault("_call", ""), Map.of(), FormBody.json(form));
    } catch (IllegalArgumentException | JsonException | ClassCastException notUnderstood) {
      page(exchange, 400, refusal(texts, String.valueOf(notUnderstood.getMessage())));
      return;
    }
    redirect(exchange, back);
  }

  private String refusal(Texts texts, String sentence) {
    String body =
        "<h1>%s</h1><p class=\"card\">%s</p><p><a href=\"%s\">%s</a></p>"
            .formatted(
                escape(texts.get("emulator.refused")),
                escape(sentence),
                escape(root),
                escape(texts.get("emulator.back")));
    return new EmulatorFrame(texts, root, Map.of()).page("emulator.refused", body);
  }

  /** Sends the browser on. */
  public static void redirect(HttpExchange exchange, String address) throws IOException {
    exchange.getResponseHeaders().set("Location", address);
    Answers.send(exchange, 303, "text/plain", "");
  }

  /** Sends a page whose forms may lead to this site and to {@code origins}. */
  public static void page(HttpExchange exchange, int status, String html, String... origins)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Security-Policy", HtmlPage.policyForForms(origins));
    Answers.send(exchange, status, "text/html", html);
  }
}
