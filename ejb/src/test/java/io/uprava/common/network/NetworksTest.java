package io.uprava.common.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworksTest {

  private final Networks networks = new Networks(List.of("10.1.0.0/16", "192.0.2.7", "fd00::/8"));

  @Test
  void containWhatLiesWithin() {
    assertThat(networks.contain("10.1.255.3")).isTrue();
    assertThat(networks.contain("192.0.2.7")).isTrue();
    assertThat(networks.contain("fd12:3456::1")).isTrue();
  }

  @Test
  void doNotContainWhatLiesOutside() {
    assertThat(networks.contain("10.2.0.1")).isFalse();
    assertThat(networks.contain("192.0.2.8")).isFalse();
    assertThat(networks.contain("fe80::1")).isFalse();
  }

  @Test
  void neverLookNamesUp() {
    assertThat(Networks.isAddress("example.org")).isFalse();
    assertThat(networks.contain("example.org")).isFalse();
  }

  @Test
  void refuseWhatIsNoNetwork() {
    assertThatThrownBy(() -> new Networks(List.of("10.0.0.0/33")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Networks(List.of("internal")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
