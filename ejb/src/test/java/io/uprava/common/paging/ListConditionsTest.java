package io.uprava.common.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListConditionsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void readsEachKindOfText() {
    UUID id = UUID.randomUUID();
    ListConditions conditions =
        conditions(Map.of("q", " Anna ", "id", id.toString(), "day", "2026-03-29", "on", "true"));

    assertThat(conditions.text("q")).isEqualTo("Anna");
    assertThat(conditions.id("id")).isEqualTo(id);
    assertThat(conditions.flag("on")).isTrue();
    assertThat(conditions.dayBegin("day")).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
    assertThat(conditions.dayEnd("day")).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
  }

  @Test
  void takesConstantsByNameOneOrSeveral() {
    ListConditions conditions = conditions(Map.of("days", "friday, MONDAY,someday"));

    assertThat(conditions.constants(DayOfWeek.class, "days"))
        .containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    assertThat(conditions.constant(DayOfWeek.class, "days")).isEqualTo(DayOfWeek.MONDAY);
  }

  @Test
  void whatCannotBeReadIsNoCondition() {
    ListConditions conditions =
        conditions(Map.of("id", "7", "day", "2026-02-30", "state", "GONE", "q", "  "));

    assertThat(conditions.id("id")).isNull();
    assertThat(conditions.dayBegin("day")).isNull();
    assertThat(conditions.dayEnd("none")).isNull();
    assertThat(conditions.constant(DayOfWeek.class, "state")).isNull();
    assertThat(conditions.texts()).doesNotContainKey("q");
  }

  private static ListConditions conditions(Map<String, String> texts) {
    return new ListConditions(texts, BERLIN);
  }
}
