package io.uprava.sandbox.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TextsTest {

  private static final String BUNDLE = "io.uprava.sandbox.messages";

  @Test
  void bothLanguagesSayTheSameThings() {
    assertThat(ResourceBundle.getBundle(BUNDLE, Locale.forLanguageTag("ru")).keySet())
        .isEqualTo(ResourceBundle.getBundle(BUNDLE, Locale.ENGLISH).keySet());
  }

  @Test
  void takesTheFirstLanguageItSpeaks() {
    assertThat(Texts.accepted("de, ru-RU;q=0.8, en;q=0.5").locale().getLanguage()).isEqualTo("ru");
    assertThat(Texts.accepted("fr").locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.accepted("no language, at all").locale()).isEqualTo(Locale.ENGLISH);
    assertThat(Texts.accepted(null).locale()).isEqualTo(Locale.ENGLISH);
  }
}
