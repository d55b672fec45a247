package io.uprava.connections.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HalPageTest {

  private static final String NEXT =
      """
      {"_page":1,"_links":{"self":{"href":"https://a.amocrm.ru/x"},"next":{"href":"%s"}},
       "_embedded":{"contacts":[{"id":1,"name":null},{"id":2}]}}""";

  @Test
  void readsItemsAndWhereToGoOn() {
    HalPage page = read(200, NEXT.formatted("https://a.amocrm.ru/api/v4/contacts?page=2&limit=2"));
    assertThat(page.items()).extracting(item -> item.get("id")).containsExactly(1L, 2L);
    assertThat(page.items().get(0)).doesNotContainKey("name");
    assertThat(page.next()).isEqualTo(new ApiCall("api/v4/contacts", "page=2&limit=2"));
  }

  @Test
  void takesNothingFoundForAnEmptyPage() {
    assertThat(read(204, "")).isEqualTo(new HalPage(List.of(), null));
    assertThat(read(200, "{\"_embedded\":{\"contacts\":[]}}").next()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/api/v4/contacts?page=2",
        "http://a.amocrm.ru/api/v4/contacts?page=2",
        "https://a.amocrm.ru:8443/api/v4/contacts",
        "https://me@a.amocrm.ru/api/v4/contacts",
        "//a.amocrm.ru/api/v4/contacts",
        "mailto:a",
        "not an address"
      })
  void goesOnNowhereElse(String next) {
    assertThatThrownBy(() -> read(200, NEXT.formatted(next)))
        .hasMessageContaining("provider-answer-unreadable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<html>", "[]", "{}", "{\"_embedded\":{\"leads\":[]}}", "{\"_embedded\":[1]}"})
  void refusesWhatIsNoList(String body) {
    assertThatThrownBy(() -> read(200, body)).hasMessageContaining("provider-answer-unreadable");
  }

  private static HalPage read(int status, String body) {
    return HalPage.of(
        new ApiAnswer("a.amocrm.ru", status, "application/hal+json", body, null, null, null),
        "contacts");
  }
}
