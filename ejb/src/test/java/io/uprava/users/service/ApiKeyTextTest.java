package io.uprava.users.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.uprava.common.secret.RandomToken;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApiKeyTextTest {

  @Test
  void readsBackEveryKeyItMakes() {
    IntStream.range(0, 500)
        .mapToObj(i -> ApiKeyText.create())
        .forEach(key -> assertThat(ApiKeyText.parse(key.text())).contains(key));
  }

  @Test
  void matchesOnlyTheHashOfItsOwnSecret() {
    ApiKeyText key = ApiKeyText.create();

    assertThat(key.matches(RandomToken.hash(key.secret()))).isTrue();
    assertThat(key.matches(RandomToken.hash(ApiKeyText.create().secret()))).isFalse();
  }

  @Test
  void doesNotPrintItsSecret() {
    ApiKeyText key = ApiKeyText.create();

    assertThat(key.toString()).doesNotContain(key.secret());
  }

  @Test
  void refusesOtherTexts() {
    assertThat(ApiKeyText.parse("upr_")).isEmpty();
    assertThat(ApiKeyText.parse("upr_abc_def")).isEmpty();
    assertThat(ApiKeyText.parse(ApiKeyText.create().text() + "x")).isEmpty();
  }
}
