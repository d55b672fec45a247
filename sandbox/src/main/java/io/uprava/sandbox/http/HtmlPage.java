package io.uprava.sandbox.http;

import io.uprava.sandbox.environment.Texts;

/** The frame the sandbox's pages share: readable on a phone, light and dark. */
public final class HtmlPage {

  /** Content-Security-Policy of every page built here. */
  public static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'; connect-src 'self';"
          + " frame-src 'self'; frame-ancestors 'none'; form-action 'none'; base-uri 'none'";

  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8884; --soft: #8881; --dim: #777; }
      * { box-sizing: border-box; }
      body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; padding: 1rem; max-width: 60rem; }
      h1 { font-size: 1.4rem; overflow-wrap: anywhere; }
      a { color: light-dark(#0b57d0, #a8c7fa); }
      .dim { color: var(--dim); font-size: .875rem; }
      .list { list-style: none; margin: 0; padding: 0; border-top: 1px solid var(--line); }
      .list a { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .6rem .4rem; color: inherit;
        text-decoration: none; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      .list a:hover, .list a:focus-visible { background: var(--soft); }
      .list .main { flex: 1 1 16rem; font-weight: 600; }
      .empty { border: 1px dashed var(--line); border-radius: .5rem; padding: 2rem 1rem;
        text-align: center; }
      pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 1rem; background: var(--soft);
        border-radius: .5rem; }
      iframe { width: 100%; height: 45vh; border: 1px solid var(--line); border-radius: .5rem;
        background: #fff; }
      button { font: inherit; padding: .3rem .8rem; }
      dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: 0 0 1rem; }
      dt { color: var(--dim); } dd { margin: 0; overflow-wrap: anywhere; }
      """;

  private HtmlPage() {}

  /** The policy of a page with forms, which may lead to this site and to {@code origins}. */
  public static String policyForForms(String... origins) {
    String targets = "form-action 'self' " + String.join(" ", origins);
    return POLICY.replace("form-action 'none'", targets.strip());
  }

  /** A whole page around {@code body}, which is HTML already. */
  public static String render(Texts texts, String title, String body) {
    return render(texts, title, body, "");
  }

  /** The same with style rules of its own after the shared ones. */
  public static String render(Texts texts, String title, String body, String style) {
    return """
        <!doctype html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s
        </body>
        </html>
        """
        .formatted(texts.locale().getLanguage(), Answers.escape(title), STYLE + style, body);
  }
}
