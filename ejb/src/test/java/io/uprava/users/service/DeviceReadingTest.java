package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.security.ClientInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceReadingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"
            + " Edg/140.0 | Edge, Windows",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140 Mobile Safari/537.36"
            + " | Chrome, Android",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1"
            + " | Safari, iPhone",
        "curl/8.5.0 | curl",
        "our-erp/2.1 (nightly) | our-erp"
      })
  void namesBrowserAndSystem(String userAgent, String label) {
    assertThat(DeviceReading.of(new ClientInfo("10.0.0.1", userAgent)).label()).isEqualTo(label);
  }

  @Test
  void boundsWhatItKeeps() {
    var device = DeviceReading.of(new ClientInfo("10.0.0.1", "x".repeat(5000)));

    assertThat(device.userAgent()).hasSize(300);
    assertThat(device.label()).hasSize(300);
  }

  @Test
  void knowsThatItDoesNotKnow() {
    assertThat(DeviceReading.of(new ClientInfo("10.0.0.1", null)).label()).isEqualTo("?");
  }
}
