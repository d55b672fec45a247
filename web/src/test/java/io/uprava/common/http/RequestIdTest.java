package io.uprava.common.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdTest {

  @Test
  void keepsAWellFormedId() {
    assertThat(RequestId.chosen("order-4711.a_b")).isEqualTo("order-4711.a_b");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "short", "with space 123", "line\nbreak-123", "<script>alert</script>"})
  void makesOneInPlaceOfAnythingElse(String sent) {
    assertThat(RequestId.chosen(sent)).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}");
  }
}
