package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTraitsTest {

  private final ApiTraits amo = new AmoCrmProvider().apiTraits();
  private final ApiTraits instagram = new InstagramProvider().apiTraits();

  @ParameterizedTest
  @ValueSource(strings = {"api/v4/account", "api/v4/leads/1/notes", "api/v4/contacts/chats"})
  void letsReadWhatIsBelowTheApi(String path) {
    assertThatCode(() -> amo.require(path)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "api/v4",
        "api/v4/",
        "api/v2/account",
        "oauth2/access_token",
        "/api/v4/account",
        "api/v4/../v2/account",
        "api/v4/..",
        "api/v4/./x",
        "api/v4//account",
        "api/v4/%2e%2e/x",
        "api/v4/a?b",
        "api/v4/a#b",
        "api/v4/a\r\nHost: evil",
        "api/v4/a b",
        "api/v4/a\\b",
        "api/v4/a@evil.example",
        "api/v4/a:80",
        "api/v4/.git",
        "xapi/v4/account"
      })
  void refusesEverythingElse(String path) {
    assertThatThrownBy(() -> amo.require(path)).hasMessageContaining("provider-path-refused");
  }

  @Test
  void givesNoTokensAway() {
    assertThatCode(() -> instagram.require("me")).doesNotThrowAnyException();
    assertThatCode(() -> instagram.require("v26.0/178/media")).doesNotThrowAnyException();
    for (String path :
        new String[] {"access_token", "refresh_access_token", "v26.0/access_token"}) {
      assertThatThrownBy(() -> instagram.require(path)).hasMessageContaining("provider-path");
    }
  }

  @Test
  void keepsTheQueryAsItIsAndItsValuesOutOfTheLog() {
    ApiCall call = new ApiCall("api/v4/contacts", "filter[id]=1&query=%2B7900&flag");
    assertThat(call.address("https://a.amocrm.ru"))
        .hasToString("https://a.amocrm.ru/api/v4/contacts?filter[id]=1&query=%2B7900&flag");
    assertThat(call.described()).isEqualTo("api/v4/contacts?filter[id]&query&flag");
    assertThat(new ApiCall("me", null).address("https://g")).hasToString("https://g/me");
    assertThatThrownBy(() -> new ApiCall("me", "a b").address("https://g"))
        .hasMessageContaining("provider-query-refused");
    assertThatThrownBy(() -> new ApiCall("me", "a".repeat(8001)).address("https://g"))
        .hasMessageContaining("provider-query-refused");
  }
}
