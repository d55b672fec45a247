package io.uprava.common.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @CsvSource({
    "' Anna@Example.ORG ', anna@example.org",
    "a.b+tag@sub.example.org, a.b+tag@sub.example.org",
    "иван@пример.рф, иван@xn--e1afmkfd.xn--p1ai",
    "o'neil@example.ie, o'neil@example.ie"
  })
  void normalisesWhatIsAnAddress(String typed, String normal) {
    assertThat(EmailAddress.normalise(typed)).isEqualTo(normal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "anna",
        "@example.org",
        "anna@",
        "anna@localhost",
        "a b@example.org",
        "anna@exam ple.org",
        "a..b@example.org",
        "anna@-example.org",
        "anna@example.org\r\nBcc: x",
        "a,b@example.org",
        "<anna@example.org>"
      })
  void refusesWhatIsNone(String typed) {
    assertThatThrownBy(() -> EmailAddress.normalise(typed)).isInstanceOf(RuleViolation.class);
  }

  @Test
  void refusesMoreThan254Characters() {
    String longest = "a".repeat(250) + "@example.org";

    assertThatThrownBy(() -> EmailAddress.normalise(longest)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> EmailAddress.normalise(null)).isInstanceOf(RuleViolation.class);
  }
}
