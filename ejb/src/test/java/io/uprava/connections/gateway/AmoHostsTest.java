package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmoHostsTest {

  @Test
  void readsTheHostFromTheToken() {
    assertThat(AmoHosts.apiHost(token("{\"api_domain\":\"api-b.amocrm.ru\",\"exp\":1}")))
        .contains("api-b.amocrm.ru");
    assertThat(AmoHosts.apiHost(token("{\"exp\":1}"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "opaque", "a.b", "a.!!.c", "a.bm9qc29u.c", "a.b.c.d"})
  void makesDoWithoutAToken(String text) {
    assertThat(AmoHosts.apiHost(new Secret(text))).isEmpty();
  }

  private static Secret token(String claims) {
    String part =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.getBytes(StandardCharsets.UTF_8));
    return new Secret("e30." + part + ".c2ln");
  }
}
