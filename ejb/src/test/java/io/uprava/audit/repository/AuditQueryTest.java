package io.uprava.audit.repository;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditQueryTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "anna | 'anna':*",
        "anna@example.com | 'anna':* & 'example':* & 'com':*",
        "Анна  role-granted | 'Анна':* & 'role':* & 'granted':*",
        "'; DROP -- | 'DROP':*",
        "a:* & !b | 'a':* & 'b':*",
        "\"  \" | \"\"",
        "*** | \"\""
      })
  void turnsAnyTextIntoWords(String text, String words) {
    assertThat(AuditQuery.searchWords(text)).isEqualTo(words);
  }
}
