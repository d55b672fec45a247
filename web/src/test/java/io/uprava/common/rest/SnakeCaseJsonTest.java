package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.entity.Language;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SnakeCaseJsonTest {

  /** Wire form of everything a view holds. */
  public record View(
      Language firstLanguage,
      Set<Language> allLanguages,
      List<TimeUnit> units,
      Instant createdAt,
      String absent,
      Map<String, Object> oldValue) {}

  private final Jsonb json = new SnakeCaseJson().getContext(View.class);

  @Test
  void writesNamesInSnakeCaseAndConstantsInLowerCase() {
    View view =
        new View(
            Language.RU,
            Set.of(Language.EN),
            List.of(TimeUnit.DAYS),
            Instant.parse("2026-01-31T12:00:00Z"),
            null,
            Map.of("roleName", "ADMIN"));
    assertThat(json.toJson(view))
        .contains(
            "\"first_language\":\"ru\"",
            "\"all_languages\":[\"en\"]",
            "\"units\":[\"days\"]",
            "\"created_at\":\"2026-01-31T12:00:00Z\"",
            "\"absent\":null",
            "{\"roleName\":\"ADMIN\"}");
  }

  @Test
  void readsConstantsWhateverTheirCase() {
    View view = json.fromJson("{\"first_language\":\"ru\",\"all_languages\":[\"EN\"]}", View.class);
    assertThat(view.firstLanguage()).isEqualTo(Language.RU);
    assertThat(view.allLanguages()).containsExactly(Language.EN);
  }

  @Test
  void refusesAnUnknownConstant() {
    assertThatThrownBy(() -> json.fromJson("{\"first_language\":\"klingon\"}", View.class))
        .isInstanceOf(JsonbException.class);
  }
}
