package io.uprava.common.page;

import java.util.Locale;

/** Where a signed-in person's choice of language is kept beyond this browser. */
public interface LanguageChoice {

  /** Keeps the choice if somebody is signed in. */
  void keep(Locale chosen);
}
