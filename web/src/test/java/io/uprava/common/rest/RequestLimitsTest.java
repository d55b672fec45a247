package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.security.CurrentCaller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {

  private final RequestLimits limits = new RequestLimits();

  @Test
  void refusesTheRequestAfterTheLastOne() {
    limits.perIp = 2;
    RequestCaller caller = new RequestCaller(RequestCaller.Kind.IP, "192.0.2.1");
    assertThat(limits.take(caller).remaining()).isEqualTo(1);
    assertThat(limits.take(caller).granted()).isTrue();
    RequestLimits.Decision refused = limits.take(caller);
    assertThat(refused.granted()).isFalse();
    assertThat(refused.retryAfter()).isBetween(1L, 30L);
    assertThat(refused.limit()).isEqualTo(2);
  }

  @Test
  void countsCallersApart() {
    limits.perIp = 1;
    limits.signInPerIp = 1;
    assertThat(limits.take(new RequestCaller(RequestCaller.Kind.IP, "a")).granted()).isTrue();
    assertThat(limits.take(new RequestCaller(RequestCaller.Kind.IP, "b")).granted()).isTrue();
    assertThat(limits.take(new RequestCaller(RequestCaller.Kind.SIGN_IN, "a")).granted()).isTrue();
    assertThat(limits.take(new RequestCaller(RequestCaller.Kind.IP, "a")).granted()).isFalse();
  }

  @Test
  void countsInstallationsThatNobodyBeganApartFromHonestConsents() {
    limits.perIp = 100;
    limits.installationsPerIp = 1;
    CurrentCaller office = new CurrentCaller();
    RequestCaller installation = of(office, Map.of("from_widget", List.of("1")));
    assertThat(installation.kind()).isEqualTo(RequestCaller.Kind.INSTALLATION);
    assertThat(limits.take(installation).granted()).isTrue();
    assertThat(limits.take(installation).granted()).isFalse();
    assertThat(of(office, Map.of("from_widget", List.of("1"), "state", List.of(" "))))
        .isEqualTo(installation);

    RequestCaller consent =
        of(office, Map.of("from_widget", List.of("1"), "state", List.of("begun")));
    assertThat(consent.kind()).isEqualTo(RequestCaller.Kind.IP);
    assertThat(limits.take(consent).granted()).isTrue();
    assertThat(RequestCaller.of(office, "users/", Map.of("from_widget", List.of("1"))).kind())
        .isEqualTo(RequestCaller.Kind.IP);
  }

  private static RequestCaller of(CurrentCaller caller, Map<String, List<String>> query) {
    return RequestCaller.of(caller, "/amocrm/callback/", query);
  }

  @Test
  void countsAnIpv6NetworkAsOne() {
    assertThat(RequestCaller.network("2001:db8:1:2:3:4:5:6")).isEqualTo("2001:db8:1:2");
    assertThat(RequestCaller.network("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(RequestCaller.network(null)).isEqualTo("unknown");
  }
}
