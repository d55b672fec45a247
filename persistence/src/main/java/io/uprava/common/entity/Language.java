package io.uprava.common.entity;

import java.util.Locale;

/** Languages Uprava speaks completely. */
public enum Language {
  EN("en"),
  RU("ru");

  private final Locale locale;

  Language(String tag) {
    this.locale = Locale.forLanguageTag(tag);
  }

  public Locale locale() {
    return locale;
  }

  /** BCP 47 tag, {@code en} or {@code ru}. */
  public String tag() {
    return locale.toLanguageTag();
  }

  /** The language nearest to a locale; English where Uprava does not speak it. */
  public static Language of(Locale locale) {
    return locale != null && "ru".equals(locale.getLanguage()) ? RU : EN;
  }
}
