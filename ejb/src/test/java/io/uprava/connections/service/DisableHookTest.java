package io.uprava.connections.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DisableHookTest {

  /** Made with {@code printf '%s' '<uuid>|29145784' | openssl dgst -sha256 -hmac <secret>}. */
  @Test
  void signsClientAndAccount() {
    assertThat(
            DisableHook.signature(
                "integration_secret", "6a2d4741-0000-0000-0000-92277723dcea", "29145784"))
        .isEqualTo("5a5b93268156932f3bd0abf56a171e0b21c4f6e5a76d08942fb6de4bd32d6550");
  }
}
