package io.uprava.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageOfTest {

  private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

  @Test
  void pointsToTheNextPageWhenThereIsMore() {
    PageRequest request = PageRequest.of(2, null);

    PageOf<String> page = PageOf.of(List.of("a", "b", "c"), request, PageOfTest::position);

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(PageRequest.of(2, page.nextCursor()).after("name.asc", 1))
        .hasValueSatisfying(cursor -> assertThat(cursor.string(0)).isEqualTo("b"));
  }

  @Test
  void endsWithoutACursor() {
    PageOf<String> page =
        PageOf.of(List.of("a", "b"), PageRequest.of(2, null), PageOfTest::position);

    assertThat(page.items()).hasSize(2);
    assertThat(page.nextCursor()).isNull();
  }

  @Test
  void takesFiftyRowsWhenNothingIsAskedFor() {
    assertThat(PageRequest.of(null, " ")).isEqualTo(PageRequest.first());
    assertThat(PageRequest.first().limit()).isEqualTo(50);
    assertThat(PageRequest.first().after("name.asc", 1)).isEmpty();
  }

  @Test
  void refusesLimitsOutOfRange() {
    assertThatThrownBy(() -> PageRequest.of(0, null)).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> PageRequest.of(201, null)).isInstanceOf(RuleViolation.class);
  }

  private static Cursor position(String row) {
    return Cursor.at("name.asc", ID, row);
  }
}
