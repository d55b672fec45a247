package io.uprava.common.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.uprava.common.error.RuleViolation;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

  private static final UUID ID = UUID.fromString("0190a1b2-0000-7000-8000-000000000001");

  @Test
  void carriesTextsWithAnySignInThem() {
    Cursor cursor = Cursor.at("name.asc", ID, "Иванов, \"~\" %2C ~", null, "~", "");

    Cursor read = Cursor.parse(cursor.text(), "name.asc", 4);

    assertThat(read).isEqualTo(cursor);
    assertThat(read.string(1)).isNull();
    assertThat(read.string(2)).isEqualTo("~");
  }

  @Test
  void carriesInstantsAndNumbersExactly() {
    Instant at = Instant.parse("2026-01-02T03:04:05.123456Z");

    Cursor read = Cursor.parse(Cursor.at("at.desc", ID, at, 7L).text(), "at.desc", 2);

    assertThat(read.instant(0)).isEqualTo(at);
    assertThat(read.number(1)).isEqualTo(7);
    assertThat(read.id()).isEqualTo(ID);
  }

  @Test
  void isSafeInsideAUrl() {
    assertThat(Cursor.at("at.desc", ID, "??>>~~яяя").text()).matches("[A-Za-z0-9_-]+");
  }

  @Test
  void refusesTheCursorOfAnotherOrder() {
    String text = Cursor.at("name.asc", ID, "A").text();

    assertInvalid(() -> Cursor.parse(text, "name.desc", 1));
    assertInvalid(() -> Cursor.parse(text, "name.asc", 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "%%%", "bmFtZS5hc2M", "AAAA", "ü"})
  void refusesWhatIsNoCursor(String text) {
    assertInvalid(() -> Cursor.parse(text, "name.asc", 1));
  }

  @Test
  void refusesValuesOfAnotherKind() {
    String forged =
        Base64.getUrlEncoder()
            .encodeToString(("at.desc," + ID + ",yesterday").getBytes(StandardCharsets.UTF_8));

    assertInvalid(() -> Cursor.parse(forged, "at.desc", 1).instant(0));
    assertInvalid(() -> Cursor.parse(forged, "at.desc", 1).number(0));
  }

  @Test
  void refusesATextBeyondReason() {
    assertInvalid(() -> Cursor.parse("A".repeat(5000), "name.asc", 1));
  }

  private static void assertInvalid(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolation.class, refusal -> assertThat(refusal.code()).isEqualTo("cursor-invalid"));
  }
}
