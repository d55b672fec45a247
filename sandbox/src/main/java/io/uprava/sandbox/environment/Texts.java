package io.uprava.sandbox.environment;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sandbox's sentences in one language: Russian where that is asked for, else English. */
public final class Texts {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Locale locale;
  private final ResourceBundle bundle;

  private Texts(Locale locale) {
    this.locale = locale;
    this.bundle = ResourceBundle.getBundle("io.uprava.sandbox.messages", locale, NO_FALLBACK);
  }

  /** Texts in Russian or English, whichever {@code wanted} is nearer to. */
  public static Texts of(Locale wanted) {
    return new Texts(
        "ru".equals(wanted.getLanguage()) ? Locale.forLanguageTag("ru") : Locale.ENGLISH);
  }

  /** Texts for the first language of an {@code Accept-Language} header that is at hand. */
  public static Texts accepted(String header) {
    if (header == null) {
      return of(Locale.ENGLISH);
    }
    try {
      for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
        String language = Locale.forLanguageTag(range.getRange()).getLanguage();
        if ("ru".equals(language) || "en".equals(language)) {
          return of(Locale.forLanguageTag(language));
        }
      }
    } catch (IllegalArgumentException malformed) {
      return of(Locale.ENGLISH);
    }
    return of(Locale.ENGLISH);
  }

  /** The language the texts are in. */
  public Locale locale() {
    return locale;
  }

  /** The entry {@code key} with {@code {0}}, {@code {1}}... replaced. */
  public String get(String key, Object... arguments) {
    Object[] plain = new Object[arguments.length];
    for (int i = 0; i < plain.length; i++) {
      plain[i] = arguments[i] instanceof Number number ? number.toString() : arguments[i];
    }
    return new MessageFormat(bundle.getString(key), locale).format(plain);
  }
}
