package io.uprava.notifications.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.Settings;
import io.uprava.common.entity.Language;
import io.uprava.common.i18n.Texts;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MailComposerTest {

  private static final Set<String> NUMBERS = Set.of("days", "minutes", "rows");

  private final MailComposer composer = new MailComposer();

  @BeforeEach
  void assemble() {
    composer.texts = new Texts();
    composer.settings =
        new Settings() {
          @Override
          public URI baseUrl() {
            return URI.create("https://uprava.example.com");
          }
        };
  }

  @ParameterizedTest
  @EnumSource
  void isCompleteInBothLanguages(MailTemplate template) {
    Map<String, Object> values = new HashMap<>();
    template
        .parameters()
        .forEach(name -> values.put(name, NUMBERS.contains(name) ? 10L : "999999"));
    for (Language language : Language.values()) {
      MailContent mail = composer.compose(template, language, values);

      assertThat(mail.subject()).isNotBlank().doesNotContain("???", "{", "\n");
      assertThat(mail.text()).doesNotContain("???", "{");
      assertThat(mail.html())
          .contains("<html lang=\"" + language.tag() + "\">")
          .doesNotContain("???", "{{", "}}", " style=", "<script");
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1 минуты.", "2,2 минут.", "5,5 минут.", "10,10 минут.", "21,21 минуты."})
  void countsMinutesInRussian(long minutes, String expected) {
    MailContent mail = code(Language.RU, "123456", minutes);

    assertThat(mail.text()).contains("в течение " + expected);
  }

  @Test
  void countsMinutesInEnglish() {
    assertThat(code(Language.EN, "123456", 1).text()).contains("within 1 minute.");
    assertThat(code(Language.EN, "123456", 10).text()).contains("within 10 minutes.");
  }

  @Test
  void makesTheCodeStandOut() {
    MailContent mail = code(Language.EN, "012345", 10);

    assertThat(mail.html()).contains("<p class=\"code\">012345</p>");
    assertThat(mail.text()).contains("\n\n012345\n\n");
    assertThat(mail.subject()).doesNotContain("012345");
  }

  @Test
  void linksItsOwnAddress() {
    MailContent mail = composer.compose(MailTemplate.NO_SUCH_ACCOUNT, Language.EN, Map.of());

    assertThat(mail.html())
        .contains("<a href=\"https://uprava.example.com\">https://uprava.example.com</a>");
  }

  @Test
  void escapesWhatComesFromOutside() {
    String device = "<img src=x onerror='alert(1)'> \"&\" {{content}}\n\nhttps://evil.example/";
    MailContent mail =
        composer.compose(MailTemplate.REFRESH_TOKEN_REUSE, Language.EN, Map.of("device", device));

    assertThat(mail.html())
        .contains("&lt;img src=x onerror=&#39;alert(1)&#39;&gt; &quot;&amp;&quot;")
        .doesNotContain("<img");
    assertThat(mail.text()).contains("<img src=x");
  }

  @Test
  void refusesAMailThatLacksAValue() {
    assertThatThrownBy(() -> MailTemplate.SIGN_IN_CODE.requireComplete(Map.of("code", "1")))
        .hasMessageContaining("minutes");
    assertThatThrownBy(() -> MailTemplate.of("greeting")).hasMessageContaining("greeting");
  }

  private MailContent code(Language language, String code, long minutes) {
    return composer.compose(
        MailTemplate.SIGN_IN_CODE, language, Map.of("code", code, "minutes", minutes));
  }
}
