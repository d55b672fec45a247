package io.uprava.common.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.config.FixedSettings;
import io.uprava.common.config.Settings;
import java.net.InetAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AddressGuardTest {

  private static final Settings STRICT = FixedSettings.of(Map.of());
  private static final Settings LENIENT =
      FixedSettings.of(Map.of("uprava.webhooks.allowed-networks", "10.1.0.0/16, fd00::/8"));

  @Test
  void handsOutPublicAddresses() throws Exception {
    InetAddress[] addresses = {address("8.8.8.8"), address("2606:4700:4700::1111")};
    assertThat(AddressGuards.where(STRICT, addresses).resolve("hooks.example.org"))
        .containsExactly(addresses);
  }

  @Test
  void refusesAHostOfWhichOneAddressIsInside() {
    assertThatThrownBy(
            () ->
                AddressGuards.where(STRICT, address("8.8.8.8"), address("10.1.2.3"))
                    .resolve("rebind.example.org"))
        .isInstanceOf(AddressNotAllowed.class)
        .hasMessageNotContaining("10.1.2.3");
  }

  @Test
  void allowsTheNetworksThatAreConfigured() throws Exception {
    assertThat(AddressGuards.where(LENIENT, address("10.1.2.3")).resolve("crm")).hasSize(1);
    assertThat(AddressGuards.where(LENIENT, address("fd12::1")).resolve("crm")).hasSize(1);
    assertThatThrownBy(() -> AddressGuards.where(LENIENT, address("10.2.0.1")).resolve("crm"))
        .isInstanceOf(AddressNotAllowed.class);
  }

  private static InetAddress address(String text) throws Exception {
    return InetAddress.getByName(text);
  }
}
