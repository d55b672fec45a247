package io.uprava.audit.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

  @Test
  void putsTheLengthInBytesBeforeEachField() {
    assertThat(CanonicalText.of(List.of("id", "ы", ""), 12)).isEqualTo("2:id2:122:ы0:");
  }

  @Test
  void tellsNothingFromAnEmptyText() {
    assertThat(CanonicalText.of(Arrays.asList("id", null), 1))
        .isNotEqualTo(CanonicalText.of(List.of("id", ""), 1))
        .isNotEqualTo(CanonicalText.of(List.of("id", "-"), 1));
  }

  @Test
  void doesNotLetTextMoveFromOneFieldToTheNext() {
    assertThat(CanonicalText.of(List.of("id", "ab", "c"), 1))
        .isNotEqualTo(CanonicalText.of(List.of("id", "a", "bc"), 1));
  }
}
