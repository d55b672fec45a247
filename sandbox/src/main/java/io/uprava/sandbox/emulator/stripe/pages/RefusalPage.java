package io.uprava.sandbox.emulator.stripe.pages;

import static io.uprava.sandbox.http.Answers.escape;

import io.uprava.sandbox.environment.Texts;

/** What is shown when an act is not possible, or an address leads nowhere. */
public final class RefusalPage {

  private RefusalPage() {}

  /** The page with Stripe's own sentence. */
  public static String of(Texts texts, String sentence) {
    Frame frame = new Frame(texts);
    String body =
        "<h1>%s</h1><p class=\"card\">%s</p>"
            .formatted(frame.text("stripe.refused.title"), escape(sentence));
    return frame.page("stripe.refused.title", body);
  }
}
