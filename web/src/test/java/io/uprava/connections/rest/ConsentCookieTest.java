package io.uprava.connections.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentCookieTest {

  private static final String KEY = "Zm9v_-YmFy";

  @Test
  void holdsTheKeyAndWhatWasToBeRenewed() {
    String id = UUID.randomUUID().toString();

    assertThat(ConsentCookie.key(KEY + "." + id)).isEqualTo(KEY);
    assertThat(ConsentCookie.connection(KEY + "." + id)).contains(id);
  }

  @Test
  void mayHoldTheKeyOnlyOrBeAbsent() {
    assertThat(ConsentCookie.key(KEY)).isEqualTo(KEY);
    assertThat(ConsentCookie.connection(KEY)).isEmpty();
    assertThat(ConsentCookie.key(null)).isNull();
    assertThat(ConsentCookie.connection(null)).isEmpty();
  }

  @Test
  void leadsNowhereElse() {
    assertThat(ConsentCookie.connection(KEY + ".//evil.example/" + "a".repeat(21))).isEmpty();
    assertThat(ConsentCookie.connection(KEY + ".a/../../../../../../../../../../b.html")).isEmpty();
  }
}
