package io.uprava.common.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.PluralRules;
import io.uprava.common.network.NoAnswer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TextsTest {

  private final Texts texts = new Texts();

  @Test
  void fillsPlaceholdersByName() {
    assertThat(texts.get(Texts.ENGLISH, "error.stale-version", Map.of("expected", 3, "current", 5)))
        .contains("version 3", "one is 5");
  }

  @Test
  void tellsOurCodeOfAnErrorInWordsAndWhatOthersSaidAsTheySaidIt() {
    String key = "error.provider-unanswered";
    for (NoAnswer why : NoAnswer.values()) {
      assertThat(texts.has("cause." + why.code())).as(why.code()).isTrue();
    }
    assertThat(texts.get(Texts.ENGLISH, key, Map.of("error", "answer-late")))
        .contains("as it should: no answer in time.");
    assertThat(texts.get(Texts.RUSSIAN, key, Map.of("error", "answer-late")))
        .contains("ответ не пришёл вовремя");
    assertThat(texts.get(Texts.RUSSIAN, key, Map.of("error", "503 Sorry"))).contains("503 Sorry");
  }

  @Test
  void takesTheRussianPluralForm() {
    assertThat(texts.get(Texts.RUSSIAN, "error.too-many-requests", Map.of("seconds", 21L)))
        .contains("21 секунду");
    assertThat(texts.get(Texts.RUSSIAN, "error.too-many-requests", Map.of("seconds", 3)))
        .contains("3 секунды");
    assertThat(texts.get(Texts.RUSSIAN, "error.too-many-requests", Map.of("seconds", 12)))
        .contains("12 секунд");
  }

  @Test
  void everyOtherLanguageReadsEnglish() {
    assertThat(texts.get(Locale.FRENCH, "problem.404")).isEqualTo("Not found");
    assertThat(texts.get(Locale.forLanguageTag("ru-RU"), "problem.404")).isEqualTo("Не найдено");
  }

  @Test
  void showsAnUnknownKeyInsteadOfFailing() {
    assertThat(texts.get(Texts.ENGLISH, "no.such.key")).isEqualTo("???no.such.key???");
    assertThat(texts.find(Texts.ENGLISH, "no.such.key", Map.of())).isEmpty();
  }

  @Test
  void choosesTheFirstLanguageThatIsSpoken() {
    assertThat(Texts.choose(Collections.enumeration(List.of(Locale.FRENCH, Texts.RUSSIAN))))
        .isEqualTo(Texts.RUSSIAN);
    assertThat(Texts.choose(Collections.enumeration(List.of(Locale.US, Texts.RUSSIAN))))
        .isEqualTo(Texts.ENGLISH);
    assertThat(Texts.choose(Collections.emptyEnumeration())).isEqualTo(Texts.ENGLISH);
  }

  @Test
  void countsAsUnicodeDoes() {
    for (Locale locale : List.of(Texts.ENGLISH, Texts.RUSSIAN)) {
      PluralRules rules = PluralRules.forLocale(locale);
      LongStream.rangeClosed(0, 1200)
          .forEach(n -> assertThat(PluralCategory.of(locale, n)).isEqualTo(rules.select(n)));
    }
  }

  @Test
  void refusesABrokenPattern() {
    assertThatThrownBy(() -> MessagePattern.parse("open {name"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MessagePattern.parse("close }"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> MessagePattern.parse("{n, plural, one {x}}"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
