package io.uprava.common.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RepeatableRequestTest {

  private final RepeatableRequest first = request("POST", "/api/users/", "{\"a\":1}");

  @Test
  void isTheSameWhenEverythingIs() {
    assertThat(request("POST", "/api/users/", "{\"a\":1}")).isEqualTo(first);
  }

  @Test
  void isAnotherWithAnotherBodyPathOrMethod() {
    assertThat(request("POST", "/api/users/", "{\"a\":2}").hash()).isNotEqualTo(first.hash());
    assertThat(request("POST", "/api/users/?x=1", "{\"a\":1}").hash()).isNotEqualTo(first.hash());
    assertThat(request("PUT", "/api/users/", "{\"a\":1}").hash()).isNotEqualTo(first.hash());
  }

  @Test
  void keepsNothingOfTheBody() {
    assertThat(first.hash()).matches("[0-9a-f]{64}");
  }

  private static RepeatableRequest request(String method, String path, String body) {
    return RepeatableRequest.of(
        "caller", "key", method, path, body.getBytes(StandardCharsets.UTF_8));
  }
}
