package io.uprava.sandbox.emulator.stripe.pages;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.emulator.shared.Fields;
import io.uprava.sandbox.emulator.stripe.events.Attempt;
import io.uprava.sandbox.emulator.stripe.events.Delivery;
import io.uprava.sandbox.emulator.stripe.events.PrettyJson;
import io.uprava.sandbox.emulator.stripe.events.SentAs;
import io.uprava.sandbox.environment.Texts;
import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The log of events and their deliveries. */
public final class EventPages {

  private final Frame frame;

  public EventPages(Texts texts) {
    this.frame = new Frame(texts);
  }

  /** The newest events, each with how far it came. */
  public String list(List<JsonObject> events, Map<String, Delivery> deliveries, String endpoint) {
    StringBuilder body = new StringBuilder();
    body.append("<h1>").append(frame.text("stripe.events.title")).append("</h1>");
    body.append(
        "<p>%s <code>%s</code></p>".formatted(frame.text("stripe.events.about"), escape(endpoint)));
    if (events.isEmpty()) {
      body.append("<p class=\"empty\">%s</p>".formatted(frame.text("stripe.events.empty")));
    }
    body.append("<ul class=\"list\">");
    for (JsonObject event : events) {
      Delivery delivery = deliveries.get(event.getString("id"));
      body.append(
          """
          <li><a href="/stripe/events/%s"><span class="main">%s</span><span>%s</span>\
          <span class="dim">%s</span></a></li>"""
              .formatted(
                  event.getString("id"),
                  escape(event.getString("type")),
                  delivery == null ? "" : state(delivery),
                  frame.time(Fields.number(event, "created"))));
    }
    return frame.page("stripe.events.title", body.append("</ul>").toString());
  }

  private String state(Delivery delivery) {
    String color =
        switch (delivery.state()) {
          case DELIVERED -> "good";
          case FAILED -> "bad";
          default -> "";
        };
    String tries = delivery.attempts().isEmpty() ? "" : " × " + delivery.attempts().size();
    return "<span class=\"tag %s\">%s%s</span>"
        .formatted(color, frame.text("stripe.delivery." + delivery.state()), tries);
  }

  /** One event with its attempts and its body. */
  public String event(JsonObject event, List<Attempt> attempts) {
    String id = event.getString("id");
    StringBuilder body = new StringBuilder();
    body.append("<h1>%s</h1><p><code>%s</code></p>".formatted(escape(event.getString("type")), id));
    List<String> ways = Arrays.stream(SentAs.values()).map(Enum::name).toList();
    String fields = Frame.hidden("event", id) + frame.select("as", "stripe.field.as", ways);
    body.append(frame.form("POST /deliver", "/stripe/events/" + id, fields, "stripe.act.send"));
    body.append("<h2>").append(frame.text("stripe.event.attempts")).append("</h2>");
    for (Attempt attempt : attempts) {
      body.append(
          """
          <div class="card">%s %s <span class="%s">%s</span> <span class="dim">%s ms</span>\
          <pre>%s</pre></div>"""
              .formatted(
                  frame.time(attempt.at()),
                  Frame.tag(attempt.way().name()),
                  attempt.taken() ? "good" : "bad",
                  attempt.status() == 0 ? "—" : attempt.status(),
                  attempt.millis(),
                  escape(attempt.answer())));
    }
    body.append(
        "<h2>%s</h2><pre>%s</pre>"
            .formatted(frame.text("stripe.event.body"), escape(PrettyJson.of(event))));
    return frame.page("stripe.events.title", body.toString());
  }
}
