package io.uprava.common.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskedTest {

  @Test
  void keepsTheFirstLetterAndTheDomainOfAnAddress() {
    assertThat(Masked.email("anna@example.org")).isEqualTo("a***@example.org");
    assertThat(Masked.email("x@example.org")).isEqualTo("x***@example.org");
  }

  @Test
  void keepsCountryAndTailOfAPhone() {
    assertThat(Masked.phone("+79123456789")).isEqualTo("+7***89");
    assertThat(Masked.phone("112")).isEqualTo("***");
  }

  @Test
  void keepsTheFirstLetterOfAName() {
    assertThat(Masked.text("Жанна")).isEqualTo("Ж***");
    assertThat(Masked.text("")).isEmpty();
    assertThat(Masked.text(null)).isNull();
  }
}
