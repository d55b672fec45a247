package io.uprava.audit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.secret.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFieldPolicyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token",
        "refreshToken",
        "refresh_token",
        "api_token",
        "tokens",
        "clientSecret",
        "password",
        "newPassword",
        "code",
        "signInCode",
        "sign-in-code",
        "codes",
        "otp",
        "pin",
        "pepper",
        "sessionCookie",
        "tink.keyset",
        "CODE",
        "credentials"
      })
  void refusesNamesOfSecrets(String name) {
    assertThatThrownBy(() -> record(Map.of(name, "x"))).hasMessageContaining(name);
    assertThatThrownBy(() -> record(Map.of("outer", Map.of(name, "x")))).hasMessageContaining(name);
    assertThatThrownBy(() -> record(Map.of("outer", List.of(Map.of(name, "x")))))
        .hasMessageContaining(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name",
        "country_code",
        "currencyCode",
        "roles",
        "status",
        "barcode",
        "opinion",
        "encoded"
      })
  void letsOtherNamesPass(String name) {
    assertThat(record(Map.of(name, "x")).newValue()).containsEntry(name, "x");
  }

  @Test
  void refusesSecretValuesUnderAnyName() {
    assertThatThrownBy(() -> record(Map.of("value", new Secret("x"))))
        .hasMessageContaining("value");
    assertThatThrownBy(() -> record(Map.of("value", new byte[1]))).hasMessageContaining("value");
  }

  @Test
  void keepsOnlyWhatChanged() {
    AuditRecord change =
        AuditRecord.of("user.profile-changed", "user", 7)
            .changed(Map.of("name", "A", "phone", "1"), Map.of("name", "B", "phone", "1"))
            .because("typo");

    assertThat(change.oldValue()).isEqualTo(Map.of("name", "A"));
    assertThat(change.newValue()).isEqualTo(Map.of("name", "B"));
    assertThat(change.subjectId()).isEqualTo("7");
    assertThat(change.reason()).isEqualTo("typo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"User.locked", "user locked", "", "user.", "пользователь.изменён"})
  void refusesOtherThanPlainActionNames(String action) {
    assertThatThrownBy(() -> AuditRecord.of(action, "user", 1)).hasMessageContaining("action");
  }

  private static AuditRecord record(Map<String, Object> values) {
    return AuditRecord.of("user.changed", "user", 1).created(values);
  }
}
