package io.uprava.common.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortRangesTest {

  @Test
  void containPortsAndRanges() {
    PortRanges ports = new PortRanges(List.of("443", "8000-8999"));
    assertThat(ports.contain(443)).isTrue();
    assertThat(ports.contain(8000)).isTrue();
    assertThat(ports.contain(8999)).isTrue();
    assertThat(ports.contain(444)).isFalse();
    assertThat(ports.contain(9000)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "9-8", "http", "", "1-2-3"})
  void refuseWhatIsNoPort(String text) {
    assertThatThrownBy(() -> new PortRanges(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
