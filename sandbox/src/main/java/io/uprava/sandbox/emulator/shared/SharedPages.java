package io.uprava.sandbox.emulator.shared;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.environment.Texts;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The pages all emulators of connections have: the calls of late, and the controls. */
public final class SharedPages {

  private static final int SHOWN = 100;

  private final EmulatorFrame frame;
  private final String root;
  private final EmulatorState state;

  /**
   * @param root path of the emulator
   */
  public SharedPages(Texts texts, String root, EmulatorState state) {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("", "emulator.nav.accounts");
    pages.put("/calls", "emulator.nav.calls");
    pages.put("/controls", "emulator.nav.controls");
    this.frame = new EmulatorFrame(texts, root, pages);
    this.root = root;
    this.state = state;
  }

  /** The frame with their navigation. */
  public EmulatorFrame frame() {
    return frame;
  }

  /** The calls of late, the newest first. */
  public String calls() {
    List<JsonObject> calls = state.journal().after(0);
    StringBuilder rows = new StringBuilder();
    for (int i = calls.size() - 1; i >= Math.max(0, calls.size() - SHOWN); i--) {
      rows.append("<li class=\"card\"><code>").append(words(calls.get(i))).append("</code></li>");
    }
    String list =
        calls.isEmpty()
            ? "<p class=\"empty\">" + frame.text("emulator.calls.empty") + "</p>"
            : "<ul class=\"list\">" + rows + "</ul>";
    return frame.page(
        "emulator.calls.title",
        "<h1>%s</h1><p>%s</p><pre>%s</pre>%s"
            .formatted(
                frame.text("emulator.calls.title"),
                frame.text("emulator.calls.about"),
                words(state.journal().summary()),
                list));
  }

  private static String words(JsonObject object) {
    StringBuilder words = new StringBuilder();
    object.forEach((name, value) -> words.append(name).append('=').append(value).append("  "));
    return escape(words.toString().strip());
  }

  /**
   * Settings, clock and faults.
   *
   * @param paths of calls to choose from for a fault
   * @param json the calls of the control, for scripts
   */
  public String controls(List<String> paths, String json) {
    return frame.page(
        "emulator.controls.title",
        "<h1>"
            + frame.text("emulator.controls.title")
            + "</h1>"
            + section("settings", settings())
            + section("clock", clock())
            + section("faults", plan(paths) + waiting())
            + section("json", "<pre>" + escape(json) + "</pre>"));
  }

  private String section(String name, String content) {
    return "<h2>%s</h2><p>%s</p>%s"
        .formatted(
            frame.text("emulator.controls." + name),
            frame.text("emulator.controls." + name + ".about"),
            content);
  }

  private String settings() {
    StringBuilder fields = new StringBuilder();
    state.knobs().all().forEach((name, value) -> fields.append(field(name, value)));
    return frame.form("PUT /settings", root + "/controls", fields.toString(), "emulator.act.apply");
  }

  private static String field(String name, JsonValue value) {
    boolean truth = value.getValueType() != JsonValue.ValueType.NUMBER;
    String control =
        truth
            ? EmulatorFrame.hidden("b." + name, "false")
                + "<input type=\"checkbox\" name=\"b.%s\" value=\"true\"%s>"
                    .formatted(escape(name), value == JsonValue.TRUE ? " checked" : "")
            : "<input type=\"number\" min=\"0\" name=\"n.%s\" value=\"%s\">"
                .formatted(escape(name), value);
    return "<label%s><code>%s</code>%s</label>"
        .formatted(truth ? " class=\"check\"" : "", escape(name), control);
  }

  private String clock() {
    String back = root + "/controls";
    return "<p>%s</p>%s%s"
        .formatted(
            frame.text("emulator.clock.now", frame.time(state.now())),
            frame.form(
                "POST /clock",
                back,
                frame.number("n.advance_seconds", "emulator.field.seconds", "3600"),
                "emulator.act.advance"),
            frame.form(
                "POST /clock", back, EmulatorFrame.hidden("b.reset", "true"), "emulator.act.now"));
  }

  private String plan(List<String> paths) {
    List<String> faults =
        Arrays.stream(Fault.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    String fields =
        frame.select("fault", "emulator.field.fault", faults)
            + frame.select("path", "emulator.field.path", paths)
            + frame.number("n.times", "emulator.field.times", "1")
            + frame.number("n.seconds", "emulator.field.seconds", "1");
    return frame.form("POST /faults", root + "/controls", fields, "emulator.act.plan");
  }

  private String waiting() {
    List<PlannedFault> waiting = state.faults().waiting();
    if (waiting.isEmpty()) {
      return "<p class=\"dim\">" + frame.text("emulator.controls.no-faults") + "</p>";
    }
    StringBuilder list = new StringBuilder("<ul>");
    for (PlannedFault one : waiting) {
      list.append(
          "<li><code>%s %s</code> × %d</li>"
              .formatted(one.fault(), escape(one.path()), one.times()));
    }
    return list
        + "</ul>"
        + frame.form("DELETE /faults", root + "/controls", "", "emulator.act.forget");
  }
}
