package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import io.uprava.common.error.RuleViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileRulesTest {

  @ParameterizedTest
  @CsvSource({
    "8 (912) 345-67-89, RU, +79123456789",
    "+7 912 345 67 89, EN, +79123456789",
    "+44 20 7946 0018, RU, +442079460018"
  })
  void storesPhonesAsE164(String typed, Language language, String stored) {
    assertThat(ProfileRules.phone(typed, language)).isEqualTo(stored);
  }

  @ParameterizedTest
  @ValueSource(strings = {"12", "abc", "+7 000", "8 912 345 67 89 000 000"})
  void refusesWhatIsNoPhone(String typed) {
    assertThatThrownBy(() -> ProfileRules.phone(typed, Language.EN))
        .isInstanceOf(RuleViolation.class);
  }

  @Test
  void takesAMissingPhoneAsNone() {
    assertThat(ProfileRules.phone(" ", Language.RU)).isNull();
    assertThat(ProfileRules.phone(null, Language.RU)).isNull();
  }

  @Test
  void stripsNamesAndFallsBackToUtc() {
    var profile = ProfileRules.profile("  Анна ", null, Language.RU, null);

    assertThat(profile.name()).isEqualTo("Анна");
    assertThat(profile.timeZone()).isEqualTo("UTC");
  }

  @Test
  void refusesUnknownZonesAndEmptyNames() {
    assertThatThrownBy(() -> ProfileRules.profile("A", null, Language.EN, "Mars/Base"))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> ProfileRules.profile(" ", null, Language.EN, "UTC"))
        .isInstanceOf(RuleViolation.class);
  }
}
