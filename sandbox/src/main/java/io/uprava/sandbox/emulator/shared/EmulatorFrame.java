package io.uprava.sandbox.emulator.shared;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.environment.Texts;
import io.uprava.sandbox.http.HtmlPage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;

/** What the pages of an emulator have in common, in one language. */
public class EmulatorFrame {

  private static final String STYLE =
      """
      nav { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin-bottom: 1rem;
        padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
      h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
      form.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; margin: .5rem 0; }
      label { display: flex; flex-direction: column; font-size: .875rem; }
      label.check { flex-direction: row; align-items: center; gap: .4rem; min-height: 2rem; }
      input, select { font: inherit; padding: .3rem .5rem; max-width: 100%; }
      input[type=number] { width: 8rem; }
      button { border: 1px solid var(--line); border-radius: .4rem; cursor: pointer; }
      button.main { background: #0b57d0; border-color: #0b57d0; color: #fff; }
      .tag { border: 1px solid var(--line); border-radius: 1rem; padding: 0 .6rem;
        font-size: .875rem; white-space: nowrap; }
      .good { color: light-dark(#146c2e, #7fd99a); } .bad { color: light-dark(#b3261e, #ffb4ab); }
      .card { border: 1px solid var(--line); border-radius: .6rem; padding: .75rem 1rem;
        margin: .75rem 0; overflow-wrap: anywhere; }
      .acts { display: flex; flex-wrap: wrap; gap: 0 .5rem; align-items: center; }
      .acts form.row, .acts p { margin: .5rem 0 0; }
      code { overflow-wrap: anywhere; }
      """;

  private final Texts texts;
  private final String root;
  private final Map<String, String> navigation;
  private final DateTimeFormatter time;

  /**
   * @param root path of the emulator
   * @param navigation where its pages are below the root, with the keys of their names, in order
   */
  public EmulatorFrame(Texts texts, String root, Map<String, String> navigation) {
    this.texts = texts;
    this.root = root;
    this.navigation = navigation;
    this.time =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
            .withLocale(texts.locale())
            .withZone(ZoneId.systemDefault());
  }

  /** A page with the emulator's own navigation, its title in plain text. */
  public final String titled(String title, String body) {
    StringBuilder links = new StringBuilder("<nav>");
    navigation.forEach(
        (path, key) ->
            links.append("<a href=\"%s\">%s</a>".formatted(escape(root + path), text(key))));
    return HtmlPage.render(texts, title, links + "</nav>" + body, STYLE);
  }

  /** A page with the emulator's own navigation. */
  public final String page(String titleKey, String body) {
    return titled(texts.get(titleKey), body);
  }

  /** A page with rules of its own and no navigation. */
  public final String bare(String titleKey, String body, String style) {
    return HtmlPage.render(texts, texts.get(titleKey), body, STYLE + style);
  }

  /** The texts the pages are written with. */
  public final Texts texts() {
    return texts;
  }

  /** A text, ready for HTML. */
  public final String text(String key, Object... arguments) {
    return escape(texts.get(key, arguments));
  }

  /** A moment, given in seconds, as people write it. */
  public final String time(long second) {
    return escape(time.format(Instant.ofEpochSecond(second)));
  }

  /** A state with a border around it; the provider's own word, untranslated. */
  public static String tag(String state) {
    return "<span class=\"tag\">" + escape(state) + "</span>";
  }

  /** A form that does {@code call} of the emulator's JSON and comes back. */
  public final String form(String call, String back, String fields, String buttonKey) {
    return """
        <form class="row" method="post" action="%s/do">
        <input type="hidden" name="_call" value="%s"><input type="hidden" name="_back" value="%s">
        %s<button type="submit">%s</button></form>
        """
        .formatted(root, escape(call), escape(back), fields, text(buttonKey));
  }

  /** A field that nobody sees. */
  public static String hidden(String name, String value) {
    return "<input type=\"hidden\" name=\"" + name + "\" value=\"" + escape(value) + "\">";
  }

  /** A field for a number. */
  public final String number(String name, String labelKey, String value) {
    return "<label>%s<input type=\"number\" name=\"%s\" value=\"%s\" min=\"0\"></label>"
        .formatted(text(labelKey), name, escape(value));
  }

  /** A field for a line of text. */
  public final String line(String name, String labelKey, String value) {
    return "<label>%s<input name=\"%s\" value=\"%s\"></label>"
        .formatted(text(labelKey), name, escape(value));
  }

  /** A choice among words that are names of the protocol and not translated. */
  public final String select(String name, String labelKey, Iterable<String> words) {
    StringBuilder options = new StringBuilder();
    for (String word : words) {
      options.append("<option>").append(escape(word)).append("</option>");
    }
    return "<label>%s<select name=\"%s\">%s</select></label>"
        .formatted(text(labelKey), name, options);
  }

  /** A box to tick. */
  public final String check(String name, String labelKey, boolean on) {
    return "<label class=\"check\"><input type=\"checkbox\" name=\"%s\" value=\"true\"%s>%s</label>"
        .formatted(name, on ? " checked" : "", text(labelKey));
  }
}
