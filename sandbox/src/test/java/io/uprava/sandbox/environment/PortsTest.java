package io.uprava.sandbox.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void namesTheTakenPortAndTheOptionThatChangesIt() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 1, Ports.loopback())) {
      int port = other.getLocalPort();
      assertThatThrownBy(() -> Ports.requireFree(port, "--mail-port"))
          .isInstanceOfSatisfying(
              StartFailure.class,
              failure -> {
                assertThat(failure.sentence(Texts.of(Locale.ENGLISH)))
                    .isEqualTo(
                        "Port %d is taken by another program; end that program or choose another"
                            + " port with --mail-port.",
                        port);
                assertThat(failure.sentence(Texts.of(Locale.forLanguageTag("ru"))))
                    .startsWith("Порт " + port + " занят");
              });
    }
  }

  @Test
  void acceptsAFreePort() {
    assertThatCode(() -> Ports.requireFree(Ports.free(), "--port")).doesNotThrowAnyException();
  }
}
