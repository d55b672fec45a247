package io.uprava.sandbox.emulator.stripe.pages;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.emulator.shared.Fault;
import io.uprava.sandbox.emulator.shared.PlannedFault;
import io.uprava.sandbox.emulator.stripe.events.Manner;
import io.uprava.sandbox.emulator.stripe.events.Order;
import io.uprava.sandbox.environment.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The page where deliveries are disturbed, faults planned and secrets replaced. */
public final class ControlPages {

  private static final String BACK = "/stripe/controls";
  private static final List<String> PATHS =
      List.of("/v1/", "/v1/checkout/sessions", "/v1/refunds", "/v1/payment_intents", "/v1/events");

  /** The JSON the page's forms send, for scripts. */
  private static final String JSON =
      """
      curl -X POST http://localhost:8090/stripe/_control/... -d '{...}'

      POST   /acts       {"act":"pay","session":"cs_test_...","card":"4242424242424242"}
                         {"act":"answer_challenge","session":"cs_...","approved":true}
                         {"act":"settle","payment_intent":"pi_...","arrived":true}
                         {"act":"expire","session":"cs_..."}
                         {"act":"refund","payment_intent":"pi_...","amount":500}
                         {"act":"succeed_refund"|"fail_refund","refund":"re_..."}
                         {"act":"dispute","charge":"ch_...","reason":"fraudulent","amount":500,
                          "days":7,"inquiry":false}
                         {"act":"submit_evidence"|"escalate"|"win"|"lose","dispute":"du_..."}
      GET    /objects/{checkout.session|payment_intent|charge|refund|dispute|event}
      GET    /deliveries
      PUT    /deliveries {"held":false,"delay_ms":0,"copies":0,"twins":false,"parallel":1,
                          "endpoint":"http://...","api_version":"..."}
      POST   /release    {"order":"as_happened"|"reversed"|"shuffled","seed":1}
      POST   /deliver    {"event":"evt_...","as":"genuine"|"wrong_secret"|...}
      GET    /faults     DELETE /faults
      POST   /faults     {"fault":"answer_lost","method":"POST","path":"/v1/refunds","times":1,
                          "seconds":1}
      GET    /secrets
      POST   /secrets    {"act":"roll"|"drop_old"}
      """;

  private final Frame frame;

  public ControlPages(Texts texts) {
    this.frame = new Frame(texts);
  }

  /** The page as things are now. */
  public String controls(Manner manner, int parallel, List<PlannedFault> waiting, int secrets) {
    String body =
        "<h1>"
            + frame.text("stripe.controls.title")
            + "</h1>"
            + section("deliveries", manner(manner, parallel) + release())
            + section("faults", plan() + waiting(waiting))
            + section("secrets", secrets(secrets))
            + section("json", "<pre>" + escape(JSON) + "</pre>");
    return frame.page("stripe.controls.title", body);
  }

  private String section(String name, String content) {
    return "<h2>%s</h2><p>%s</p>%s"
        .formatted(
            frame.text("stripe.controls." + name),
            frame.text("stripe.controls." + name + ".about"),
            content);
  }

  private String manner(Manner manner, int parallel) {
    String fields =
        Frame.hidden("held", "false")
            + Frame.hidden("twins", "false")
            + frame.number(
                "delay_ms", "stripe.field.delay", Long.toString(manner.delay().toMillis()))
            + frame.number("copies", "stripe.field.copies", Integer.toString(manner.copies()))
            + frame.number("parallel", "stripe.field.parallel", Integer.toString(parallel))
            + frame.check("twins", "stripe.field.twins", manner.twins())
            + frame.check("held", "stripe.field.held", manner.held());
    return frame.form("PUT /deliveries", BACK, fields, "stripe.act.apply");
  }

  private String release() {
    List<String> orders = words(Order.values());
    return frame.form(
        "POST /release",
        BACK,
        frame.select("order", "stripe.field.order", orders),
        "stripe.act.release");
  }

  private String plan() {
    String fields =
        frame.select("fault", "stripe.field.fault", words(Fault.values()))
            + frame.select("method", "stripe.field.method", List.of("POST", "GET"))
            + frame.select("path", "stripe.field.path", PATHS)
            + frame.number("times", "stripe.field.times", "1")
            + frame.number("seconds", "stripe.field.seconds", "1");
    return frame.form("POST /faults", BACK, fields, "stripe.act.plan");
  }

  private String waiting(List<PlannedFault> waiting) {
    if (waiting.isEmpty()) {
      return "<p class=\"dim\">" + frame.text("stripe.controls.no-faults") + "</p>";
    }
    StringBuilder list = new StringBuilder("<ul>");
    for (PlannedFault one : waiting) {
      list.append(
          "<li><code>%s %s %s</code> × %d</li>"
              .formatted(one.fault(), one.method(), escape(one.path()), one.times()));
    }
    return list + "</ul>" + frame.form("DELETE /faults", BACK, "", "stripe.act.forget");
  }

  private String secrets(int active) {
    String state = "<p>" + frame.text("stripe.controls.active-secrets", active) + "</p>";
    String roll = frame.form("POST /secrets", BACK, Frame.hidden("act", "roll"), "stripe.act.roll");
    return active == 1
        ? state + roll
        : state
            + frame.form(
                "POST /secrets", BACK, Frame.hidden("act", "drop_old"), "stripe.act.drop-old");
  }

  private static List<String> words(Enum<?>[] values) {
    return Arrays.stream(values).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
  }
}
