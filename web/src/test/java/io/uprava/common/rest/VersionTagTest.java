package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import org.junit.jupiter.api.Test;

class VersionTagTest {

  @Test
  void readsItsOwnTag() {
    assertThat(VersionTag.expected("\"v3\"")).isEqualTo(3);
    assertThat(VersionTag.expected(" W/\"v12\" ")).isEqualTo(12);
    assertThat(VersionTag.of(3).getValue()).isEqualTo("v3");
  }

  @Test
  void expectsNothingWithoutACondition() {
    assertThat(VersionTag.expected(null)).isNull();
    assertThat(VersionTag.expected("*")).isNull();
  }

  @Test
  void refusesAForeignTag() {
    assertThatThrownBy(() -> VersionTag.expected("v3")).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> VersionTag.expected("\"abc\"")).isInstanceOf(RuleViolation.class);
  }
}
