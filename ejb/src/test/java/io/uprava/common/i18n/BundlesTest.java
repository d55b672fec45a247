package io.uprava.common.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

  private static final Set<String> RUSSIAN_FORMS = Set.of("one", "few", "many", "other");

  @Test
  void bothLanguagesHaveTheSameKeys() throws IOException {
    assertThat(new TreeSet<>(bundle("ru").stringPropertyNames()))
        .isEqualTo(new TreeSet<>(bundle("en").stringPropertyNames()));
  }

  @Test
  void bothLanguagesUseTheSamePlaceholders() throws IOException {
    Properties russian = bundle("ru");
    Properties english = bundle("en");
    for (String key : english.stringPropertyNames()) {
      assertThat(MessagePattern.parse(russian.getProperty(key)).placeholders())
          .as(key)
          .isEqualTo(MessagePattern.parse(english.getProperty(key)).placeholders());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void noTextIsEmpty(String language) throws IOException {
    bundle(language)
        .forEach((key, text) -> assertThat((String) text).as((String) key).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void noKeyIsGivenTwice(String language) throws IOException {
    Set<String> seen = new HashSet<>();
    List<String> twice = new ArrayList<>();
    for (String line : lines(language)) {
      String key = line.split("=", 2)[0].trim();
      if (!key.isEmpty() && !key.startsWith("#") && line.contains("=") && !seen.add(key)) {
        twice.add(key);
      }
    }
    assertThat(twice).isEmpty();
  }

  @Test
  void everyRussianPluralHasAllForms() throws IOException {
    bundle("ru")
        .forEach(
            (key, text) -> {
              if (((String) text).contains(", plural,")) {
                for (String form : RUSSIAN_FORMS) {
                  assertThat((String) text).as((String) key).contains(form + " {");
                }
              }
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ru"})
  void everyTextReadsAsIcuWouldGiveIt(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);
    for (Map.Entry<Object, Object> entry : bundle(language).entrySet()) {
      MessagePattern ours = MessagePattern.parse((String) entry.getValue());
      MessageFormat icu = new MessageFormat((String) entry.getValue(), locale);
      for (long number : new long[] {0, 1, 2, 5, 11, 12, 21, 22, 25, 101, 111, 1234}) {
        Map<String, Object> values = new HashMap<>();
        ours.placeholders().forEach(name -> values.put(name, number));
        assertThat(ours.format(locale, values))
            .as((String) entry.getKey())
            .isEqualTo(icu.format(values));
      }
    }
  }

  private static Properties bundle(String language) throws IOException {
    Properties bundle = new Properties();
    bundle.load(
        new InputStreamReader(
            BundlesTest.class
                .getClassLoader()
                .getResourceAsStream(Texts.BUNDLE + "_" + language + ".properties"),
            StandardCharsets.UTF_8));
    return bundle;
  }

  private static List<String> lines(String language) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                BundlesTest.class
                    .getClassLoader()
                    .getResourceAsStream(Texts.BUNDLE + "_" + language + ".properties"),
                StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    }
  }
}
